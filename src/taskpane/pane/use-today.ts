// Owns the day that the pane goes by (S5): asked anew each minute and whenever the pane comes into sight, so
// that a pane left open overnight knows of the new day.

import { useEffect, useRef, useState } from "react";
import { compareDates, type CivilDate } from "../../domain/calendar/civil-date";
import { chinaToday } from "../china-time";

const MINUTE = 60_000;

/** The day in China. The object stays the same as long as the day does. */
export function useToday(clock: () => CivilDate = chinaToday): CivilDate {
  const [today, setToday] = useState(clock);
  const ask = useRef(clock);
  useEffect(() => {
    const look = () =>
      setToday((known) => {
        const now = ask.current();
        return compareDates(known, now) === 0 ? known : now;
      });
    const timer = setInterval(look, MINUTE);
    window.addEventListener("focus", look);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      window.removeEventListener("focus", look);
      document.removeEventListener("visibilitychange", look);
    };
  }, []);
  return today;
}
