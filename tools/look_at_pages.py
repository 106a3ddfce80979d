"""Turn every page of the web application into pictures to look at.

Usage: python tools/look_at_pages.py FOLDER [--state full|empty|accounts]… [--language ja]…
       [--width 390]… [--only PART-OF-A-NAME]… [--open]

Serves the example organisation (`full`), an empty folder (`empty`) and a server with
logins (`accounts`), opens each page in Chromium, and writes
FOLDER/<state>/<language>-<width>/<page>.png with contact sheets beside. Needs Chromium.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PIL import Image, ImageDraw  # noqa: E402 - the tests' servers are found only now
from playwright.sync_api import sync_playwright  # noqa: E402
from tests.chromium import CHROMIUM, FLAGS  # noqa: E402
from tests.web.own_server import PASSWORD, first_administrator  # noqa: E402
from tests.web.pages import make_reports, of_accounts, of_nobody, of_workspace, pages  # noqa: E402
from tests.web.served import Served, run, serve  # noqa: E402

WIDTHS = (390, 1280)
HEIGHT = 900
LONGEST = 2200
"""Pixels of a page that are shown; the rest of a long list looks alike."""
SHEETS = {390: (5, 390), 1280: (3, 640)}
"""By width of the window: how many pages stand side by side, and how wide each is."""


@dataclass(frozen=True)
class Look:
    """How pages are looked at."""

    language: str
    width: int
    opened: bool
    accounts: bool


def main() -> None:
    wish = _arguments()
    for state in wish.state or ("full", "empty", "accounts"):
        with tempfile.TemporaryDirectory() as made, _served(state, Path(made)) as server:
            named = _named(state, server)
            chosen = {k: v for k, v in named.items() if _wanted(k, wish.only)}
            for language in wish.language or ("en", "ja"):
                for width in wish.width or WIDTHS:
                    where = wish.folder / state / f"{language}-{width}"
                    where.mkdir(parents=True, exist_ok=True)
                    look = Look(language, width, wish.open, state == "accounts")
                    _look(server, chosen, where, look)
                    print(where, flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--state", action="append", choices=("full", "empty", "accounts"))
    parser.add_argument("--language", action="append", choices=("en", "ja"))
    parser.add_argument("--width", action="append", type=int)
    parser.add_argument("--only", action="append", default=[])
    parser.add_argument("--open", action="store_true", help="Open what is folded.")
    return parser.parse_args()


def _wanted(name: str, parts: list[str]) -> bool:
    return not parts or any(part in name for part in parts)


@contextmanager
def _served(state: str, made: Path) -> Iterator[Served]:
    folder = made / "workspace"
    if state == "full":
        from kakehashi.workspace.folder import lay_out

        lay_out(folder, language="en", person="aiko")
    words = {"full": ("--organisation", "Tokiwa Foods"), "accounts": ("--accounts",)}
    server = serve(folder, *words.get(state, ()))
    try:
        if state == "full":
            run("tests.web.example_organisation", str(folder))
            make_reports(server)
        if state == "accounts":
            first_administrator(server)
        yield server
    finally:
        server.stop()


def _named(state: str, server: Served) -> dict[str, str]:
    if state == "full":
        return pages(server)
    if state == "empty":
        return of_workspace()
    (name,) = server.ask("SELECT username FROM auth_user")[0]
    link = server.run("tests.web.invite", name).strip()
    return {**of_nobody(), "invitation": link, **of_accounts()}


def _look(server: Served, named: dict[str, str], where: Path, look: Look) -> None:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        context = chromium.new_context(
            locale=look.language, viewport={"width": look.width, "height": HEIGHT}
        )
        page = context.new_page()
        pictures = []
        for name, path in named.items():
            if look.accounts and path in of_accounts().values():
                _log_in(server, page)
            page.goto(server.address + path)
            if look.opened:
                page.evaluate("document.querySelectorAll('details').forEach(o => o.open = true)")
            page.wait_for_load_state("networkidle")
            picture = where / f"{re.sub(r'[^0-9A-Za-z-]+', '-', name)}.png"
            page.screenshot(path=picture, full_page=True)
            pictures.append((name, picture))
        chromium.close()
    _sheets(pictures, where, look.width)


def _log_in(server: Served, page) -> None:
    """Log the first administrator in, once."""
    if page.context.cookies(server.address + "/") and page.locator("a[href='/tokens/']").count():
        return
    page.goto(server.address + "/accounts/login/")
    if "/login/" not in page.url:
        return
    page.fill("#id_login", server.ask("SELECT username FROM auth_user")[0][0])
    page.fill("#id_password", PASSWORD)
    page.locator("main form button").first.click()
    page.wait_for_load_state("networkidle")


def _sheets(pictures: list[tuple[str, Path]], where: Path, width: int) -> None:
    """Put pictures side by side, their names above."""
    across, wide = SHEETS.get(width, (3, 640))
    for number in range(0, len(pictures), across):
        row = [_small(path, wide) for _, path in pictures[number : number + across]]
        sheet = Image.new("RGB", ((wide + 12) * across, max(p.height for p in row) + 24), "#888")
        draw = ImageDraw.Draw(sheet)
        for place, picture in enumerate(row):
            sheet.paste(picture, (place * (wide + 12), 24))
            name = pictures[number + place][0]
            draw.text((place * (wide + 12) + 4, 4), name, fill="white", font_size=16)
        sheet.save(where / f"sheet-{number // across + 1:02}.png")


def _small(path: Path, wide: int) -> Image.Image:
    picture = Image.open(path).convert("RGB")
    picture = picture.crop((0, 0, picture.width, min(picture.height, LONGEST)))
    if picture.width == wide:
        return picture
    return picture.resize((wide, round(picture.height * wide / picture.width)), Image.LANCZOS)


if __name__ == "__main__":
    main()
