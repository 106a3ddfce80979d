"""Report runs of words that our data share with other texts, for we write in our own words.

Usage: python tools/check_own_words.py FOLDER [--data FOLDER] [--words 12] [--characters 25]

Compares every statement, title longer than the limit, comment, artefact and
example of the data files with all text files below FOLDER. A run is reported
when it has at least so many English words, or Japanese characters, in a row.
Exit code 1 when there are any.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "src" / "kakehashi" / "data"
TEXTS = {".txt", ".md", ".json", ".jsonl", ".xml", ".html", ".csv", ".tsv", ".yaml", ".yml"}
WORD = re.compile(r"[a-z0-9]+(?:['’-][a-z0-9]+)*")
JAPANESE = re.compile(r"[぀-ヿ㐀-鿿々ー]+")
NOT_OURS = {"sources", "title", "short_title", "publisher", "citation", "kind", "address"}


def main() -> int:
    arguments = parse()
    texts = list(ours(arguments.data))
    wanted: dict[str, list[tuple[str, str]]] = {}
    for where, text in texts:
        for run in runs(text, arguments):
            wanted.setdefault(run, []).append((where, text))
    found: dict[str, set[tuple[str, str]]] = {}
    for path in sorted(p for p in arguments.folder.rglob("*") if p.suffix.lower() in TEXTS):
        for run in set(runs(plain(path), arguments)) & wanted.keys():
            for where, _ in wanted[run]:
                found.setdefault(where, set()).add((run, path.name))
    for where, shared in sorted(found.items()):
        for run, name in sorted(shared)[:3]:
            print(f"{where}: shares with {name}: {run}")
    print(f"{len(texts)} texts of ours read; {len(found)} share a run.")
    return 1 if found else 0


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path, help="folder of texts to compare with")
    parser.add_argument("--data", type=Path, default=DATA, help="folder of data files of ours")
    parser.add_argument("--words", type=int, default=12)
    parser.add_argument("--characters", type=int, default=25)
    return parser.parse_args()


def runs(text: str, arguments: argparse.Namespace) -> Iterator[str]:
    """Yield each run of exactly the limit's length."""
    words = WORD.findall(text.lower())
    for start in range(len(words) - arguments.words + 1):
        yield " ".join(words[start : start + arguments.words])
    letters = "".join(JAPANESE.findall(text))
    for start in range(len(letters) - arguments.characters + 1):
        yield letters[start : start + arguments.characters]


def plain(path: Path) -> str:
    """Return the words of a file; tags and escapes of markup and JSON are taken out."""
    text = path.read_text(encoding="utf-8", errors="replace")
    if path.suffix.lower() in (".json", ".jsonl"):
        text = re.sub(r"\\u([0-9a-fA-F]{4})", lambda m: chr(int(m[1], 16)), text)
        text = re.sub(r"\\[nrt]", " ", text)
    return re.sub(r"<[^<>]*>", " ", text)


def ours(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield every text that is our wording, with the place it stands in."""
    for path in sorted((*folder.rglob("*.yaml"), *folder.rglob("*.yml"))):
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
        for keys, text in leaves(data, ()):
            yield f"{path.relative_to(folder)} {' '.join(keys)}", text
    for path in sorted(folder.rglob("*.sssom.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()[1:], 2):
            for cell in line.split("\t")[6:8]:
                yield f"{path.relative_to(folder)}:{number}", cell


def leaves(value: object, keys: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(value, str):
        yield keys, value
    elif isinstance(value, list):
        for number, item in enumerate(value):
            name = item["id"] if isinstance(item, dict) and "id" in item else str(number)
            yield from leaves(item, (*keys, name))
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in NOT_OURS:
                yield from leaves(item, (*keys, key))


if __name__ == "__main__":
    sys.exit(main())
