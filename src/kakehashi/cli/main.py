"""`kakehashi`: the entry point, and how errors end."""

from __future__ import annotations

import gc
import sys
from typing import Any, ClassVar

import click

from kakehashi.cli.options import chosen_language
from kakehashi.errors import KakehashiError
from kakehashi.version import __version__


class _Lazy(click.Group):
    """A group whose commands are imported when called: --help must not load scipy."""

    homes: ClassVar = {
        "account": ("kakehashi.cli.account_commands", "account_group"),
        "applies": ("kakehashi.cli.applies_command", "applies_command"),
        "assess": ("kakehashi.cli.assess_command", "assess_command"),
        "backup": ("kakehashi.cli.backup_commands", "backup_command"),
        "chart": ("kakehashi.cli.chart_commands", "chart_group"),
        "commitment": ("kakehashi.cli.commitment_commands", "commitment_group"),
        "crosswalk": ("kakehashi.cli.crosswalk_commands", "crosswalk_group"),
        "demo": ("kakehashi.cli.demo_command", "demo_command"),
        "exchange": ("kakehashi.cli.exchange_commands", "exchange_group"),
        "learn": ("kakehashi.cli.learn_commands", "learn_group"),
        "incident": ("kakehashi.cli.incident_commands", "incident_group"),
        "instrument": ("kakehashi.cli.instrument_commands", "instrument_group"),
        "library": ("kakehashi.cli.library_commands", "library_group"),
        "match": ("kakehashi.cli.match_commands", "match_group"),
        "mcp": ("kakehashi.cli.mcp_command", "mcp_command"),
        "oscal": ("kakehashi.cli.oscal_commands", "oscal_group"),
        "plan": ("kakehashi.cli.plan_commands", "plan_group"),
        "policy": ("kakehashi.cli.policy_commands", "policy_group"),
        "report": ("kakehashi.cli.report_commands", "report_group"),
        "restore": ("kakehashi.cli.backup_commands", "restore_command"),
        "serve": ("kakehashi.cli.serve_command", "serve_command"),
        "signals": ("kakehashi.cli.signals_commands", "signals_group"),
        "skill": ("kakehashi.cli.skill_commands", "skill_group"),
        "start": ("kakehashi.cli.start_command", "start_command"),
        "workspace": ("kakehashi.cli.workspace_commands", "workspace_group"),
        "review": ("kakehashi.cli.review_command", "review_command"),
    }
    short: ClassVar = {
        "account": "Invite people who cannot log in. / ログインできない利用者を招待する。",
        "applies": "What applies, from when, to which role, and why. / 適用関係を示す。",
        "assess": "Documents in, statuses of every framework with proofs out. / 文書を評価する。",
        "backup": "A workspace with accounts, while it is in use. / バックアップを作成する。",
        "chart": "Coverage, heat map, flow and progress as SVG. / 図をSVGで描く。",
        "commitment": "Who promised what by when; follow-up. / コミットメントを追跡する。",
        "crosswalk": "Relations between provisions, with proofs. / 項目間の関係を証明付きで示す。",
        "demo": "Run the main job on the bundled example. / 同梱の例で試す。",
        "exchange": "Signed bundles between organisations. / 署名付きの受渡し。",
        "learn": "Courses by role, with certificates. / 役割別の研修コース。",
        "incident": "Incidents: register, clocks, lessons. / インシデントの登録・報告・学習。",
        "instrument": "Registry of guidelines and plans; measures. / 政策文書台帳と施策。",
        "library": "List, show, search and check frameworks. / フレームワークを見る。",
        "match": "Candidates in many documents; measuring. / 多数の文書の照合と精度の測定。",
        "mcp": "Tools for AI agents (Model Context Protocol). / AIエージェント用のツール。",
        "oscal": "NIST OSCAL files, all models, out and in. / OSCALファイルの書き出しと読み込み。",
        "plan": "The governance cycle: goals, tasks, risks. / 計画（サイクル、目標等）。",
        "policy": "What policy documents say, and who promised what. / 政策文書を分析する。",
        "report": "Reports as Word, PDF, HTML, Excel. / 報告書を作る。",
        "restore": "Put a backup back. / バックアップから復元する。",
        "serve": "The web application, on this machine or for many. / Web画面を開く。",
        "signals": "Test results and model cards as evidence. / 試験結果等を読み込む。",
        "skill": "Who can do what; gaps into the plan. / スキル台帳、不足を計画に反映する。",
        "start": "15 questions in; a policy and next steps out. / はじめの一歩（中小企業等）。",
        "workspace": "Decisions of many over time, with a journal. / 判断を記録とともに管理する。",
        "review": "Judge candidates and decide, key by key. / 候補を確認し、判断する。",
    }

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(self.homes)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.homes:
            return None
        from importlib import import_module

        module, name = self.homes[cmd_name]
        command: click.Command = getattr(import_module(module), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, self.short[name]) for name in self.list_commands(ctx)])


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kakehashi")
def cli() -> None:
    """Kakehashi (架け橋): the bridge between AI-governance frameworks.

    Assess once, answer every framework, prove every claim, in English and
    Japanese, on your own machine. Nothing is sent over the network unless you
    name a language model.

    一度の評価で、あらゆるAIガバナンスの枠組みに、根拠を示して答える。
    言語モデルを指定しない限り、通信は行わない。

    \b
    Start with:  kakehashi start   (or see an example: kakehashi demo)
    Then:        kakehashi assess YOUR-DOCUMENTS --out report
    """  # noqa: D301 - click reads the backspace character as "do not wrap"


def main(arguments: list[str] | None = None) -> Any:
    """Run the command line; a problem is shown in the user's language and sets the exit code.

    Exit codes: 0 fine, 1 problems found, 2 wrong use, 3 cannot go on.
    """
    # A run makes some hundred thousand objects and keeps nearly all of them: looking for
    # cycles among them as often as Python does took a seventh of the time of `assess`.
    gc.set_threshold(100_000, 20, 20)
    try:
        return cli.main(args=arguments, prog_name="kakehashi", standalone_mode=True)
    except KakehashiError as error:
        click.echo(error.problem.line(chosen_language()), err=True)
        sys.exit(error.exit_code)
