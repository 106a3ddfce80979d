"""All tables of a PostgreSQL database as files (COPY), as they were at one moment; and back."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from kakehashi.errors import KakehashiError, Problem

if TYPE_CHECKING:
    import psycopg

    from kakehashi.web.backup.manifest import Manifest


@dataclass(frozen=True)
class Dumped:
    """What was read from a database; see `Manifest`."""

    engine: str
    entries: int
    head: str
    tables: dict[str, list[str]] = field(default_factory=dict)
    migrations: list[list[str]] = field(default_factory=list)


def dump(url: str, folder: Path) -> Dumped:
    """Write every table into a file; all of them as they were at one moment."""
    import psycopg
    from psycopg import IsolationLevel

    folder.mkdir(mode=0o700)
    with psycopg.connect(url) as connection:
        connection.isolation_level = IsolationLevel.REPEATABLE_READ
        connection.read_only = True
        tables = _columns(connection)
        for name, columns in tables.items():
            _copy_out(connection, name, columns, folder / f"{name}.copy")
        number, head = _row(connection, "SELECT number, hash FROM workspace_journalhead")
        rows = connection.execute("SELECT app, name FROM django_migrations ORDER BY id")
        migrations = [list(row) for row in rows.fetchall()]
    return Dumped("postgresql", number, head, tables, migrations)


def _row(connection: psycopg.Connection, query: str) -> tuple:  # type: ignore[type-arg]
    found = connection.execute(query).fetchone()
    assert found is not None
    return found


def _columns(connection: psycopg.Connection) -> dict[str, list[str]]:
    """Return the columns of every table."""
    found: dict[str, list[str]] = {}
    rows = connection.execute(
        "SELECT table_name, column_name FROM information_schema.columns"
        " JOIN information_schema.tables USING (table_schema, table_name)"
        " WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'"
        " AND is_generated = 'NEVER' ORDER BY table_name, ordinal_position"
    )
    for table, column in rows:
        found.setdefault(table, []).append(column)
    return found


def _copy_out(connection: psycopg.Connection, table: str, columns: list[str], path: Path) -> None:
    from psycopg import sql

    statement = sql.SQL("COPY {} ({}) TO STDOUT").format(
        sql.Identifier(table), sql.SQL(", ").join(map(sql.Identifier, columns))
    )
    with path.open("wb") as file, connection.cursor().copy(statement) as copy:
        for piece in copy:
            file.write(bytes(piece))


def fill(url: str, manifest: Manifest, folder: Path) -> None:
    """Make the tables of a backup in an empty database, and fill them in one transaction.

    Django is set up for that database already.

    Raises:
        KakehashiError: the database has tables, or the backup is of a newer version.
    """
    import psycopg

    _make_tables(manifest)
    with psycopg.connect(url) as connection:
        known = _columns(connection)
        _check(manifest, known)
        _clear(connection, list(known))
        # References are checked at the end of the transaction (Django makes them so).
        for table, columns in manifest.tables.items():
            _copy_in(connection, table, columns, folder / f"{table}.copy")
        for table in manifest.tables:
            _continue_numbers(connection, table)


def _make_tables(manifest: Manifest) -> None:
    """Bring an empty database to the state of the backup's tables."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    if connection.introspection.table_names():
        raise KakehashiError(Problem("KH-WEB-044"))
    executor = MigrationExecutor(connection)
    graph = executor.loader.graph
    wanted = {(app, name) for app, name in manifest.migrations}
    if not wanted <= graph.nodes.keys():
        raise KakehashiError(Problem("KH-WEB-045", details={"version": manifest.version}))
    # Only those that no other one follows: to name an earlier one is to wish to go back to it.
    followed = {one.key for key in wanted for one in graph.node_map[key].parents}
    executor.migrate(sorted(wanted - followed))
    connection.close()


def _check(manifest: Manifest, known: dict[str, list[str]]) -> None:
    """Go on only if the tables are the backup's: names in it become part of statements."""
    for table, columns in manifest.tables.items():
        if not set(columns) <= set(known.get(table, ())):
            raise KakehashiError(Problem("KH-WEB-042", details={"name": table}))


def _clear(connection: psycopg.Connection, tables: list[str]) -> None:
    from psycopg import sql

    listed = sql.SQL(", ").join(map(sql.Identifier, tables))
    connection.execute(sql.SQL("TRUNCATE {}").format(listed))


def _copy_in(connection: psycopg.Connection, table: str, columns: list[str], path: Path) -> None:
    from psycopg import sql

    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(
        sql.Identifier(table), sql.SQL(", ").join(map(sql.Identifier, columns))
    )
    with path.open("rb") as file, connection.cursor().copy(statement) as copy:
        while piece := file.read(1 << 20):
            copy.write(piece)


def _continue_numbers(connection: psycopg.Connection, table: str) -> None:
    """Let new records get numbers after those that were put back."""
    from psycopg import sql

    rows = connection.execute(
        "SELECT column_name FROM information_schema.columns"
        " WHERE table_schema = current_schema() AND table_name = %s"
        " AND pg_get_serial_sequence(quote_ident(%s), column_name) IS NOT NULL",
        (table, table),
    ).fetchall()
    for (column,) in rows:
        statement = sql.SQL(
            "SELECT setval(pg_get_serial_sequence(quote_ident({0}), {1}),"
            " coalesce(max({2}), 0) + 1, false) FROM {3}"
        )
        name, field_ = sql.Literal(table), sql.Literal(column)
        connection.execute(
            statement.format(name, field_, sql.Identifier(column), sql.Identifier(table))
        )
