"""Make every report of the bundled example and turn its pages into pictures to look at.

Usage: python tools/look_at_reports.py FOLDER [--kind ID]… [--format docx]… [--language ja]…
       [--audience public] [--empty]

Writes FOLDER/<language>/<kind>.<format>, a PDF of each as LibreOffice or Chromium sets
it, and contact sheets of eight pages. Needs LibreOffice, Chromium and poppler-utils.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PIL import Image  # noqa: E402 - the tests' material is found only now
from tests.reports.example_material import report_of  # noqa: E402

from kakehashi.reports.files.write import FORMATS, write_files  # noqa: E402
from kakehashi.reports.kinds.registry import KINDS  # noqa: E402

DOTS, ACROSS, DOWN = 70, 4, 2


def main():
    wish = arguments()
    made: dict[tuple[str, str], list[Path]] = {}
    for language in wish.language:
        for kind in KINDS:
            if wish.kind and kind.id not in wish.kind:
                continue
            report = report_of(kind.id, language, wish.audience, empty=wish.empty)
            wanted = [one for one in wish.format if one in kind.formats]
            files = write_files(report, wish.folder / language, wanted)
            for file in files:
                made.setdefault((language, file.suffix[1:]), []).append(file)
            print(language, kind.id, flush=True)
    for (language, format_), files in made.items():
        pictures = wish.folder / language / format_
        pictures.mkdir(exist_ok=True)
        for file, pdf in zip(files, pdfs_of(files, format_, pictures), strict=True):
            print(f"{language} {file.name}: {contact_sheets(pdf, pictures)} pages", flush=True)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--kind", action="append", default=[])
    parser.add_argument("--format", action="append", choices=FORMATS)
    parser.add_argument("--language", action="append", choices=("en", "ja"))
    parser.add_argument("--audience", default="")
    parser.add_argument("--empty", action="store_true")
    wish = parser.parse_args()
    wish.format = wish.format or list(FORMATS)
    wish.language = wish.language or ["en", "ja"]
    return wish


def pdfs_of(files: list[Path], format_: str, folder: Path) -> list[Path]:
    """Return each file as a PDF."""
    if format_ == "pdf":
        return files
    if format_ == "html":
        return [printed(file, folder / f"{file.stem}.pdf") for file in files]
    profile = tempfile.mkdtemp(prefix="kakehashi-office-")
    office = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless"]
    try:
        run(*office, "--convert-to", "pdf", "--outdir", str(folder), *map(str, files))
    finally:
        shutil.rmtree(profile, ignore_errors=True)
    return [folder / f"{file.stem}.pdf" for file in files]


def printed(page: Path, target: Path) -> Path:
    """Print a page of HTML in Chromium."""
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    run("chromium", *flags, f"--print-to-pdf={target}", page.resolve().as_uri())
    return target


def contact_sheets(pdf: Path, folder: Path) -> int:
    """Write pictures of eight pages each and return how many pages there were."""
    with tempfile.TemporaryDirectory() as temporary:
        run("pdftoppm", "-r", str(DOTS), "-png", str(pdf), f"{temporary}/p")
        pages = [Image.open(path).convert("RGB") for path in sorted(Path(temporary).glob("*.png"))]
    step = ACROSS * DOWN
    for start in range(0, len(pages), step):
        sheet(pages[start : start + step]).save(folder / f"{pdf.stem}-{start // step + 1:02}.png")
    return len(pages)


def sheet(pages: list[Image.Image]) -> Image.Image:
    width = max(page.width for page in pages) + 6
    height = max(page.height for page in pages) + 6
    across = min(ACROSS, len(pages))
    down = -(-len(pages) // ACROSS)
    made = Image.new("RGB", (width * across, height * down), "#888888")
    for number, page in enumerate(pages):
        made.paste(page, ((number % ACROSS) * width + 3, (number // ACROSS) * height + 3))
    return made


def run(*command: str):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
