"""CISO Assistant libraries: frameworks and mapping sets, written and read.

The form is that of its documentation (tools/README.md of its repository) and of
its libraries: `objects.framework.requirement_nodes` and
`objects.requirement_mapping_sets`. No text of any library is used here.
"""

from __future__ import annotations
