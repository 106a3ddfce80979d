"""Check JSON against a schema, as far as pydantic's schemas go; other keywords are refused."""

from __future__ import annotations

from typing import Any

NOTES = {"$defs", "$schema", "$id", "title", "description", "default", "examples"}
TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}


def violations(
    value: Any, schema: dict[str, Any], root: dict[str, Any], at: str = "$"
) -> list[str]:
    """Return where and how a value breaks a schema."""
    found: list[str] = []
    for keyword, wanted in schema.items():
        if keyword in NOTES:
            continue
        found += [f"{at}: {what}" for what in _own(keyword, wanted, value, schema, root)]
        found += _inner(keyword, wanted, value, schema, root, at)
    return found


def _own(keyword: str, wanted: Any, value: Any, schema: Any, root: Any) -> list[str]:
    match keyword:
        case "type":
            right = isinstance(value, TYPES[wanted])
            right = right and (wanted == "boolean" or not isinstance(value, bool))
        case "const":
            right = value == wanted
        case "enum":
            right = value in wanted
        case "required":
            right = not isinstance(value, dict) or set(wanted) <= set(value)
        case "anyOf":
            right = any(not violations(value, option, root) for option in wanted)
        case "additionalProperties" if wanted is False:
            right = not isinstance(value, dict) or set(value) <= set(schema["properties"])
        case "properties" | "items" | "$ref" | "additionalProperties" | "propertyNames":
            right = True
        case _:
            raise NotImplementedError(keyword)
    return [] if right else [f"{keyword} {wanted!r}"]


def _inner(
    keyword: str, wanted: Any, value: Any, schema: Any, root: dict[str, Any], at: str
) -> list[str]:
    pairs: list[tuple[str, Any, dict[str, Any]]] = []
    if keyword == "$ref":
        pairs = [(at, value, root["$defs"][wanted.removeprefix("#/$defs/")])]
    elif keyword == "properties" and isinstance(value, dict):
        pairs = [(f"{at}.{k}", value[k], inner) for k, inner in wanted.items() if k in value]
    elif keyword == "items" and isinstance(value, list):
        pairs = [(f"{at}[{n}]", item, wanted) for n, item in enumerate(value)]
    elif keyword == "propertyNames" and isinstance(value, dict):
        pairs = [(f"{at}.{k}", k, wanted) for k in value]
    elif keyword == "additionalProperties" and isinstance(wanted, dict):
        named = schema.get("properties", {})
        pairs = [(f"{at}.{k}", v, wanted) for k, v in value.items() if k not in named]
    return [what for place, item, inner in pairs for what in violations(item, inner, root, place)]
