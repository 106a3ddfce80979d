"""Measure speed and memory in one run: start, reading, matching, `assess`, a corpus.

Usage: python benchmarks/speed.py [--documents 2000] [--encoders] [--sources DIR]

Seconds of processor time are given beside seconds by the clock: on a machine that
others use too, only the first say something of the program. "Pages/s/core" is pages
by processor time; a page is one of the PDF where there are any, else 3,000 letters of
English or 1,200 of Japanese. The words that say why a passage was ranked are looked
for once a run, of eight passages a practice at most, whatever the number of pages, so
they are timed apart. Every figure comes from a process of its own, with its
peak memory. Modules are compiled beforehand, as installing does. Documents are those of the bundled example, cut and mixed, and, where
they are at hand, real ones (see matching.py).
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from matching import HERE

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "src" / "kakehashi" / "example" / "documents"
LETTERS = {"en": 3000, "ja": 1200}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--encoders", action="store_true", help="match with encoders as well")
    parser.add_argument("--sources", type=Path, default=HERE / "sources")
    parser.add_argument("--part", help=argparse.SUPPRESS)
    parser.add_argument("--given", nargs="*", default=[], help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.part:
        print(json.dumps(globals()[arguments.part](*arguments.given)))
        return
    os.environ["KAKEHASHI_ENCODER"] = os.environ.get("KAKEHASHI_ENCODER", "")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["KAKEHASHI_CACHE"] = f"{folder}/cache"
        os.environ["PYTHONPYCACHEPREFIX"] = f"{folder}/compiled"
        print(f"load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores", flush=True)
        compiled(Path(folder))
        starts()
        assessments(Path(folder))
        reading_and_matching(arguments)
        if arguments.documents:
            corpora(Path(folder), arguments.documents)


def compiled(folder):
    """Import once all that the commands import, so that none of them pays for compiling."""
    (folder / "one.md").write_text("# One\n\nWe log every incident.\n", encoding="utf-8")
    code = "from kakehashi.cli.main import main; main()"
    for words in (("library", "list"), ("assess", str(folder), "--out", f"{folder}/one")):
        subprocess.run([sys.executable, "-c", code, *words], capture_output=True, check=True)
    clear(folder)


def clear(folder, pattern="*"):
    for path in (folder / "cache").rglob(pattern):
        if path.is_file():
            path.unlink()


def starts():
    command("library list (fills the cache)", "library", "list")
    for words in (("--help",), ("library", "show", "GOV-01")):
        command(" ".join(words), *words, times=3)


def assessments(folder):
    document = folder / "twenty.md"
    document.write_text(twenty_pages(), encoding="utf-8")
    clear(folder)
    given = ("assess", str(document), "--out", str(folder / "out"))
    command("assess, 20 pages, nothing cached", *given)
    command("assess, 20 pages, cached", *given)
    clear(folder, "index-*")
    command("assess, 20 pages, library cached, index not", *given)


def twenty_pages():
    text = "\n\n".join(p.read_text(encoding="utf-8") for p in sorted(EXAMPLE.glob("*.md")))
    return (text * 9)[: 20 * LETTERS["en"]]


def command(name, *words, times=1):
    code = "from kakehashi.cli.main import main; main()"
    walls = []
    for _ in range(times):
        before, start = spent(), time.perf_counter()
        subprocess.run([sys.executable, "-c", code, *words], stdout=subprocess.DEVNULL, check=True)
        walls.append((time.perf_counter() - start, spent() - before))
    wall, cpu = min(walls)
    print(f"{name}: {wall:.2f} s by the clock, {cpu:.2f} s of processor time", flush=True)


def spent():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def reading_and_matching(arguments):
    sets = {"the example": [str(EXAMPLE)]}
    real = arguments.sources / "gh-org-policies-dev"
    if real.is_dir():
        real_sets = (
            ("English", sorted(real.glob("*.txt"))),
            ("Japanese", sorted((arguments.sources / "ja-org-policies-dev").glob("*.md"))),
        )
        for name, paths in real_sets:
            sets[f"{len(paths)} real documents, {name}"] = [str(path) for path in paths]
    pdfs = sorted(arguments.sources.rglob("*.pdf"))[:6]
    if pdfs:
        sets[f"{len(pdfs)} real PDFs"] = [str(p) for p in pdfs]
    for name, paths in sets.items():
        for kind in ("words", "encoders") if arguments.encoders else ("words",):
            found = part("read_and_match", kind, *paths)
            print(
                f"{name}, {kind}: {found['pages']:.0f} pages, {found['passages']} passages; "
                f"pages/s/core reading {found['pages'] / found['read']:.0f}, "
                f"matching {found['pages'] / found['match']:.0f}, "
                f"both {found['pages'] / (found['read'] + found['match']):.0f}; "
                f"passages/s/core {found['passages'] / found['match']:.0f}; "
                f"once a run: readers {found['loading']:.2f} s, reasons {found['reasons']:.2f} s, "
                f"index {found['index']:.2f} s; peak {found['peak']:.0f} MB",
                flush=True,
            )


def part(name, *given):
    program = [sys.executable, __file__, "--part", name, "--given", *given]
    return json.loads(subprocess.run(program, stdout=subprocess.PIPE, check=True).stdout)


def read_and_match(kind, *paths):
    from kakehashi.documents.read import read_documents
    from kakehashi.library.cache import load_cached
    from kakehashi.library.cache_folder import cache_folder
    from kakehashi.matching.candidates import find_candidates, with_reasons
    from kakehashi.matching.encoders.available import encoder_for
    from kakehashi.matching.rankers import Rankers

    library = load_cached()
    # What is loaded once a run is in the figures of `assess`; here it would count as pages.
    start = time.process_time()
    for module in ("docx", "html", "markdown", "pdf", "plain", "sheets"):
        importlib.import_module(f"kakehashi.documents.{module}")
    loading = time.process_time() - start
    choice = encoder_for if kind == "encoders" else lambda _: None
    start = time.process_time()
    documents, _ = read_documents([Path(path) for path in paths])
    read = time.process_time() - start
    rankers = Rankers(library.practices, cache_folder(), choice)
    start = time.process_time()
    for language in {p.language for d in documents for p in d.passages}:
        rankers.of(language)
    index = time.process_time() - start
    start = time.process_time()
    found = find_candidates(library.practices, documents, rankers=rankers, reasons=False)
    match = time.process_time() - start
    start = time.process_time()
    with_reasons(library.practices, found)
    reasons = time.process_time() - start
    pages = sum(d.pages or len(d.text) / LETTERS[d.language] for d in documents)
    passages = sum(len(d.passages) for d in documents)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "pages": pages,
        "passages": passages,
        "loading": loading,
        "read": read,
        "index": index,
        "match": match,
        "reasons": reasons,
        "peak": peak,
    }


def corpora(folder, count):
    documents = folder / "corpus"
    documents.mkdir()
    draw = random.Random(1)
    paragraphs = [
        paragraph
        for path in sorted(EXAMPLE.glob("*.md"))
        for paragraph in path.read_text(encoding="utf-8").split("\n\n")
    ]
    for n in range(count):
        text = "\n\n".join(draw.sample(paragraphs, 12))
        (documents / f"{n:06}.md").write_text(f"# {n}\n\n{text}", encoding="utf-8")
    cores = len(os.sched_getaffinity(0))
    runs = [("local", 1), ("local", cores), ("local", cores)]
    if importlib.util.find_spec("daft"):
        runs.append(("daft", cores))
    tables = {}
    for engine, workers in runs:
        out = folder / f"{engine}{workers}.jsonl"
        again = ", once more (all done before)" if out.exists() else ""
        before = spent()
        found = part("corpus", str(documents), str(out), engine, str(workers))
        print(
            f"{count} documents, {engine}, {workers} process(es){again}: {found['seconds']:.1f} s "
            f"by the clock, {spent() - before:.1f} s of processor time, "
            f"{found['read'] / found['seconds']:.0f} documents/s, {found['rows']} rows, "
            f"peak of the main process {found['peak']:.0f} MB, "
            f"of the largest worker {found['worker']:.0f} MB",
            flush=True,
        )
        tables[out] = out.read_bytes()
    print(f"all tables alike: {len(set(tables.values())) == 1}")


def corpus(folder, out, engine, workers):
    from kakehashi.assessment.corpus_run import Wish, run_corpus
    from kakehashi.library.cache import load_cached

    start = time.perf_counter()
    wish = Wish((Path(folder),), Path(out), engine=engine, workers=int(workers))
    tally = run_corpus(load_cached(), wish)
    seconds = time.perf_counter() - start
    peak, worker = (
        resource.getrusage(who).ru_maxrss / 1024
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return {
        "seconds": seconds,
        "read": tally.read,
        "rows": tally.rows,
        "peak": peak,
        "worker": worker,
    }


if __name__ == "__main__":
    main()
