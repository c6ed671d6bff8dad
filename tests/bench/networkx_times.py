"""Times networkx on a network, a measure at a time, for `npm run bench -- network`.

Reads one line of JSON a measure from standard input, {"measure", "path"}, and answers each with one line {"ms", "values"}. The file at
`path` has a line "nodes", then one "a b weight" a link; reading it is not timed.
"""

import json
import sys
import time

import networkx as nx

graphs = {}


def graph_at(path):
    if path not in graphs:
        with open(path) as lines:
            graph = nx.empty_graph(int(next(lines)))
            graph.add_weighted_edges_from((int(a), int(b), float(weight)) for a, b, weight in map(str.split, lines))
        graphs.clear()
        graphs[path] = graph
    return graphs[path]


def communities(graph):
    found = nx.community.louvain_communities(graph, weight="weight", seed=42)
    return {node: number for number, community in enumerate(found) for node in community}


measures = {
    "nothing": lambda graph: {},
    "degree": lambda graph: dict(graph.degree),
    "closeness": nx.closeness_centrality,
    "betweenness": lambda graph: nx.betweenness_centrality(graph, normalized=False),
    "PageRank": lambda graph: nx.pagerank(graph, weight=None, tol=1e-9),
    "eigenvector": lambda graph: nx.eigenvector_centrality(graph, max_iter=1000, tol=1e-9),
    "core numbers": nx.core_number,
    "clustering": nx.clustering,
    "Louvain": communities,
    "constraint": lambda graph: nx.constraint(graph, list(graph), "weight"),
}

print(json.dumps({"networkx": nx.__version__, "measures": list(measures)}), flush=True)
for line in sys.stdin:
    asked = json.loads(line)
    graph = graph_at(asked["path"])
    begun = time.perf_counter()
    found = measures[asked["measure"]](graph)
    ms = (time.perf_counter() - begun) * 1000
    print(json.dumps({"ms": ms, "values": [found[node] for node in sorted(found)]}), flush=True)
