"""Writes fixtures/centralities.json: centralities, core numbers and clustering as networkx computes them, for the tests to compare with.

Run by hand when a measure is added:  pip install networkx numpy; python tests/measures/centralities.py
All networks are random and made up (seeded), but for Davis, Gardner & Gardner's Southern Women (1941), as networkx ships them. Weights
are powers of two, so that no rounding decides which of two paths is shorter.
"""

import csv
import json
import random
from importlib.metadata import version
from pathlib import Path

import networkx as nx
from networkx.algorithms import bipartite

fixtures = Path(__file__).parent / "fixtures"
davis = [tuple(row) for row in csv.reader((fixtures / "davis-attendance.csv").open())][1:]


def by_node(graph, values):
    return [values[node] for node in graph]


def eigenvector(graph, weight):
    """None where the two largest eigenvalues are too near for the power method, as with two equal components."""
    try:
        return by_node(graph, nx.eigenvector_centrality(graph, max_iter=20_000, tol=1e-13, weight=weight))
    except nx.PowerIterationFailedConvergence:
        return None


def centralities(graph):
    """Nodes are numbered from 0; links have weights."""
    for _, _, link in graph.edges(data=True):
        link["length"] = 1 / link["weight"]
    pagerank = lambda weight: by_node(graph, nx.pagerank(graph, weight=weight, tol=1e-14, max_iter=10_000))
    betweenness = lambda weight: by_node(graph, nx.betweenness_centrality(graph, normalized=False, weight=weight))
    return {
        "nodes": graph.order(),
        "links": [[a, b, link["weight"]] for a, b, link in graph.edges(data=True)],
        "closeness": by_node(graph, nx.closeness_centrality(graph)),
        "closenessWithin": by_node(graph, nx.closeness_centrality(graph, wf_improved=False)),
        "betweenness": betweenness(None),
        "weightedBetweenness": betweenness("length"),
        "pageRank": pagerank(None),
        "weightedPageRank": pagerank("weight"),
        "eigenvector": eigenvector(graph, None),
        "weightedEigenvector": eigenvector(graph, "weight"),
        "coreNumbers": by_node(graph, nx.core_number(graph)),
        "clustering": by_node(graph, nx.clustering(graph)),
    }


def random_network(seed):
    """Of one to four parts of different density that nothing joins, and isolated nodes, numbered in any order."""
    draw = random.Random(seed)
    parts = [nx.gnp_random_graph(draw.randrange(2, 25), draw.uniform(0.1, 0.6), seed=draw.randrange(2**32)) for _ in range(draw.randrange(1, 5))]
    whole = nx.disjoint_union_all([*parts, nx.empty_graph(draw.randrange(4))])
    numbers = list(whole)
    draw.shuffle(numbers)
    graph = nx.Graph()
    graph.add_nodes_from(range(whole.order()))
    graph.add_weighted_edges_from((numbers[a], numbers[b], draw.choice([1, 2, 4, 8])) for a, b in whole.edges)
    return graph


def random_two_mode(seed):
    """Actors, then activities; some with nothing."""
    draw = random.Random(seed)
    actors, activities = draw.randrange(5, 25), draw.randrange(3, 15)
    graph = nx.Graph()
    graph.add_nodes_from(range(actors + activities))
    share = draw.uniform(0.05, 0.4)
    graph.add_edges_from((a, actors + e) for a in range(actors) for e in range(activities) if draw.random() < share)
    return two_mode(graph, actors, activities)


def two_mode(graph, actors, activities):
    top = range(actors)
    return {
        "actors": actors,
        "activities": activities,
        "participations": [[min(link), max(link) - actors] for link in graph.edges],
        "degree": by_node(graph, bipartite.degree_centrality(graph, top)),
        "closeness": by_node(graph, bipartite.closeness_centrality(graph, top)),
        "betweenness": by_node(graph, bipartite.betweenness_centrality(graph, top)),
    }


def davis_networks():
    """Women tied by the number of events that they share, and the two-mode network, both in the order in which the table names them."""
    women, events = list(dict.fromkeys(w for w, _ in davis)), list(dict.fromkeys(e for _, e in davis))
    graph = nx.Graph()
    graph.add_nodes_from(range(len(women) + len(events)))
    graph.add_edges_from((women.index(w), len(women) + events.index(e)) for w, e in davis)
    projection = bipartite.weighted_projected_graph(graph, range(len(women)))
    return {"women": women, "events": events, "oneMode": centralities(projection), "twoMode": two_mode(graph, len(women), len(events))}


written = {
    "madeWith": {"networkx": version("networkx")},
    "davis": davis_networks(),
    "random": [centralities(random_network(seed)) for seed in range(20)],
    "twoMode": [random_two_mode(seed) for seed in range(10)],
}
(fixtures / "centralities.json").write_text(json.dumps(written, separators=(",", ":")) + "\n")
