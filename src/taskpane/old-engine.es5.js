// Owns what the pane says where the other scripts cannot run: a computer without WebView2 (pitfall 35)
// shows the pane in Internet Explorer's or the first Edge's engine. Plain ES5, loaded before them.
(function () {
  // The newest thing that the bundle needs of its engine: Chromium 97, Safari 15.4 (eslint.config.mjs).
  if (typeof Array.prototype.findLast === "function") return;
  document.documentElement.setAttribute("data-old-engine", "");
  document.getElementById("pane").innerText =
    "这台电脑上的网页组件太旧，任务窗格打不开；工作簿里的数据没有变。" +
    "请安装 Microsoft Edge WebView2 运行时（在微软网站搜索“WebView2 Runtime”；不能上网的电脑请系统管理员下载离线安装包），" +
    "装好后关闭 Excel 再打开。若仍是这句话，请把 Office 更新到 Microsoft 365 或 Excel 2021 以上。";
})();
