"""Moments with their time zones, and days as a calendar of one place shows them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from kakehashi.errors import Problem, UsageError

_SATURDAY = 5
_LAST = time(23, 59, 59)
_FIRST_YEAR, _LAST_YEAR = 1950, 2199
"""Clocks count from moments between; what lies beyond is a slip of the pen."""


def read_moment(written: str, zone: str) -> datetime:
    """Return a moment as somebody wrote it; without an offset it is of the zone's own clock.

    A date alone is the beginning of that day: the clocks then start as early as they can.
    So is the first of two hours of the same name in autumn; an hour that was left out in
    spring is counted by the offset before it.

    Raises:
        UsageError: it is no moment of the ISO form.

    Example:
        >>> read_moment("2026-11-20 09:00", "Asia/Tokyo").isoformat()
        '2026-11-20T09:00:00+09:00'
    """
    try:
        moment = datetime.fromisoformat(written.strip())
    except ValueError:
        raise UsageError(Problem("KH-INC-001", details={"value": written})) from None
    return checked_moment(moment if moment.tzinfo else moment.replace(tzinfo=zone_named(zone)))


def checked_moment(moment: datetime) -> datetime:
    """Return a moment that clocks can count from.

    Raises:
        UsageError: it has no time zone, or lies in no year of ours.

    Example:
        >>> from datetime import UTC
        >>> checked_moment(datetime(2026, 11, 2, tzinfo=UTC)).year
        2026
    """
    if moment.tzinfo is None or not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
        raise UsageError(Problem("KH-INC-001", details={"value": moment.isoformat()}))
    return moment


def zone_named(name: str) -> ZoneInfo:
    """Return a time zone of the IANA database.

    Raises:
        UsageError: there is none of that name.
    """
    try:
        return ZoneInfo(name)
    except (OSError, ValueError):  # ZoneInfoNotFoundError is a KeyError
        raise UsageError(Problem("KH-INC-002", details={"value": name})) from None
    except KeyError:
        raise UsageError(Problem("KH-INC-002", details={"value": name})) from None


def end_of_day(day: date, zone: str) -> datetime:
    """Return the last second of a day in a zone.

    Example:
        >>> end_of_day(date(2026, 12, 5), "Europe/Brussels").isoformat()
        '2026-12-05T23:59:59+01:00'
    """
    return datetime.combine(day, _LAST, zone_named(zone))


def is_working(day: date, holidays: Collection[date] = ()) -> bool:
    """Say whether a day is no Saturday, Sunday or holiday.

    Example:
        >>> is_working(date(2026, 12, 5)), is_working(date(2026, 12, 7))
        (False, True)
    """
    return day.weekday() < _SATURDAY and day not in holidays


def next_working(day: date, holidays: Collection[date] = ()) -> date:
    """Return a day, or the first working day after it.

    Example:
        >>> next_working(date(2026, 12, 5)).isoformat()
        '2026-12-07'
    """
    while not is_working(day, holidays):
        day += timedelta(days=1)
    return day


def working_days_after(day: date, count: int, holidays: Collection[date] = ()) -> date:
    """Return the n-th working day after a day, which is itself not counted.

    Example:
        >>> working_days_after(date(2026, 12, 4), 2).isoformat()
        '2026-12-08'
    """
    while count:
        day += timedelta(days=1)
        count -= is_working(day, holidays)
    return day
