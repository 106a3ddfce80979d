"""Reminders of clocks that were mailed."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    """Add the table of reminders."""

    dependencies = [("web", "0001_first")]

    operations = [
        migrations.CreateModel(
            name="SentReminder",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("incident", models.BigIntegerField()),
                ("clock", models.CharField(max_length=260)),
                ("at", models.DateTimeField()),
                ("recipient", models.CharField(max_length=320)),
                ("claimed_at", models.DateTimeField()),
                ("sent_at", models.DateTimeField(null=True)),
            ],
        ),
        migrations.AddConstraint(
            model_name="sentreminder",
            constraint=models.UniqueConstraint(
                fields=("incident", "clock", "at", "recipient"), name="reminder_once"
            ),
        ),
    ]
