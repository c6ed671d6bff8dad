"""Reads exports with networkx and compares them with the tables: python3 read_back.py <folder of csv> <file.gexf or .graphml> ...

Needs networkx 3.6.1 (pip install networkx==3.6.1). Every node and link of the tables has to come back, with every attribute.
"""
import csv
import sys
from pathlib import Path

import networkx as nx

csv.field_size_limit(10**9)


def table(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def told(value):
    """A value as the tables print it; the apostrophe in front of what looks like a formula is theirs."""
    if isinstance(value, bool):
        return str(value).lower()
    return repr(value) if isinstance(value, float) else str(value)


def same(one, other):
    try:
        return float(one) == float(other)
    except ValueError:
        return one.removeprefix("'") == other.removeprefix("'") if one[:1] == "'" or other[:1] == "'" else one == other


def compare(kind, rows, found, own):
    """rows by id against what networkx read; own: columns that are no attributes."""
    assert len(rows) == len(found), f"{kind}: {len(rows)} in the table, {len(found)} read"
    values = 0
    for row in rows:
        attributes = found[row["id"]]
        for name, value in row.items():
            if name in own or value == "":
                continue
            assert name in attributes, f"{kind} {row['id']}: no {name}"
            text = told(attributes[name])
            assert same(value, text), f"{kind} {row['id']}, {name}: {value!r} became {text!r}"
            values += 1
    return values


folder, *files = map(Path, sys.argv[1:])
nodes, ties = table(folder / "nodes.csv"), table(folder / "ties.csv")
for path in files:
    is_gexf = path.suffix == ".gexf"
    graph = nx.read_gexf(path) if is_gexf else nx.read_graphml(path, force_multigraph=True)
    links = {}
    for source, target, key, data in graph.edges(keys=True, data=True) if graph.is_multigraph() else (
        (s, t, d.get("id"), d) for s, t, d in graph.edges(data=True)
    ):
        links[data.get("id", key)] = {**data, "tie": data.get("tie", data.get("label")), "ends": {source, target}}
    found = compare("node", nodes, dict(graph.nodes(data=True)), {"id"})
    linked = compare("link", ties, links, {"id", "source", "target"})
    for row in ties:
        assert links[row["id"]]["ends"] == {row["source"], row["target"]}, f"link {row['id']}: other ends"
    print(f"{path.name}: {len(nodes)} nodes with {found} values, {len(ties)} links with {linked} values, all as in the tables (networkx {nx.__version__})")
