"""Make the tables: quickly in a new database, by migrations in one that has any."""

from __future__ import annotations

from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder


def prepare_tables() -> None:
    """Bring the tables to the newest form.

    In a database that has no table of ours the newest form is made at once, and
    the migrations count as done: the same tables in a tenth of the time
    (tests/web/test_beginning.py compares them).
    """
    if connection.introspection.table_names():
        call_command("migrate", verbosity=0, interactive=False)
    else:
        _make_all()


def _make_all() -> None:
    executor = MigrationExecutor(connection)
    state = executor.loader.project_state()
    with connection.schema_editor() as editor:
        for model in state.apps.get_models(include_auto_created=False):
            if model._meta.managed and not model._meta.proxy:  # noqa: SLF001 - Django's way
                editor.create_model(model)
    recorder = MigrationRecorder(connection)
    recorder.ensure_schema()
    for app, name in executor.loader.disk_migrations:
        recorder.record_applied(app, name)
    from django.core.management.sql import emit_post_migrate_signal

    emit_post_migrate_signal(verbosity=0, interactive=False, db="default")
