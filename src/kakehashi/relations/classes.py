"""Equal provisions as one class, classes in the order of containment: supersets first.

Told "part of" rows form a graph. Nodes on a circle are equal sets (its strongly
connected components, found by Tarjan's algorithm, here without recursion), and
between classes the graph has no circle, so that one pass in order closes it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Classes:
    """Classes of equal nodes. Class 0 comes first; a superset has a smaller number."""

    of_node: list[int]
    """The class of each node, by the node's number."""
    members: list[list[int]]
    """The nodes of each class."""


def order_classes(count: int, sup: list[list[int]]) -> Classes:
    """Return the classes of `count` nodes, given for each node the nodes that contain it.

    Example:
        >>> order_classes(3, [[1], [0], []]).members  # 0 and 1 contain each other
        [[0, 1], [2]]
    """
    number = [-1] * count
    lowest = [0] * count
    on_stack = bytearray(count)
    stack: list[int] = []
    of_node = [-1] * count
    members: list[list[int]] = []
    clock = 0
    for root in range(count):
        if number[root] >= 0:
            continue
        number[root] = lowest[root] = clock
        clock += 1
        stack.append(root)
        on_stack[root] = 1
        work = [(root, iter(sup[root]))]
        while work:
            node, others = work[-1]
            for other in others:
                if number[other] < 0:
                    number[other] = lowest[other] = clock
                    clock += 1
                    stack.append(other)
                    on_stack[other] = 1
                    work.append((other, iter(sup[other])))
                    break
                if on_stack[other] and number[other] < lowest[node]:
                    lowest[node] = number[other]
            else:
                work.pop()
                if work and lowest[node] < lowest[work[-1][0]]:
                    lowest[work[-1][0]] = lowest[node]
                if lowest[node] == number[node]:
                    members.append(_pop(stack, node, on_stack, of_node, len(members)))
    return Classes(of_node, members)


def _pop(
    stack: list[int], root: int, on_stack: bytearray, of_node: list[int], number: int
) -> list[int]:
    found = []
    while True:
        node = stack.pop()
        on_stack[node] = 0
        of_node[node] = number
        found.append(node)
        if node == root:
            return sorted(found)


def bits(mask: int) -> Iterable[int]:
    """Yield the positions of the ones of a mask, smallest first.

    Example:
        >>> list(bits(0b10110))
        [1, 2, 4]
    """
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low
