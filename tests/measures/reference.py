"""Writes fixtures/reference.json: what networkx, bicm, SciPy and scikit-learn compute, for the tests to compare with.

Run by hand when a measure is added:  pip install networkx bicm scipy scikit-learn; python tests/measures/reference.py
All networks are random and made up (seeded), but for Davis, Gardner & Gardner's Southern Women (1941), as networkx ships them.
"""

import contextlib
import csv
import io
import json
import math
import random
from importlib.metadata import version
from pathlib import Path

import networkx as nx
from bicm import BipartiteGraph
from networkx.algorithms import bipartite
from scipy.integrate import quad
from scipy.stats import poisson_binom
from sklearn.metrics import adjusted_rand_score, normalized_mutual_info_score

fixtures = Path(__file__).parent / "fixtures"
davis = [tuple(row) for row in csv.reader((fixtures / "davis-attendance.csv").open())][1:]


def two_mode(actors, activities, participations):
    """Activities are numbered on behind the actors: sets of numbers have one order, so that sums have the same last digits in each run."""
    graph = nx.Graph()
    graph.add_nodes_from(range(actors))
    graph.add_nodes_from(actors + e for e in range(activities))
    graph.add_edges_from((a, actors + e) for a, e in participations)
    return graph


def plain(value):
    """NaN is null in JSON."""
    return None if isinstance(value, float) and math.isnan(value) else value


def holes(graph, nodes, weight):
    """With nodes named: for all at once networkx 3.6.1 on SciPy 1.17 divides by the largest weight of the wrong node (a 1-D maximum)."""
    constraint = nx.constraint(graph, nodes, weight)
    effective = nx.effective_size(graph, nodes, weight)
    return {"constraint": [plain(constraint[i]) for i in nodes], "effectiveSize": [plain(effective[i]) for i in nodes]}


def disparity_alpha(graph, i, j):
    """Serrano et al. 2009, equation 2, integrated numerically; the smaller one of both ends."""
    def at(node):
        k = graph.degree(node)
        if k == 1:
            return 1.0
        p = graph[i][j]["weight"] / graph.degree(node, weight="weight")
        return 1 - (k - 1) * quad(lambda x: (1 - x) ** (k - 2), 0, p, epsabs=1e-13, epsrel=1e-13)[0]
    return min(at(i), at(j))


def reference(actors, activities, participations, seed):
    draw = random.Random(seed)
    nodes = range(actors)
    graph = two_mode(actors, activities, participations)
    count = bipartite.weighted_projected_graph(graph, nodes)
    newman = bipartite.collaboration_weighted_projected_graph(graph, nodes)
    links = sorted((min(a, b), max(a, b)) for a, b in count.edges)
    groups = [draw.randrange(3) for _ in nodes]
    others = [draw.randrange(4) for _ in nodes]
    nx.set_node_attributes(newman, dict(enumerate(groups)), "group")
    communities = [{i for i in nodes if groups[i] == g} for g in range(3)]
    largest = newman.subgraph(max(nx.connected_components(newman), key=lambda c: (len(c), -min(c))))
    unlinked = [(a, b) for a, b in nx.non_edges(newman) if list(nx.common_neighbors(newman, a, b))]
    predicted = zip(
        unlinked,
        (len(list(nx.common_neighbors(newman, a, b))) for a, b in unlinked),
        (score for *_, score in nx.adamic_adar_index(newman, unlinked)),
        (score for *_, score in nx.resource_allocation_index(newman, unlinked)),
    )
    return {
        "actors": actors,
        "activities": activities,
        "participations": participations,
        "groups": groups,
        "otherGroups": others,
        "links": [[a, b, count[a][b]["weight"], newman[a][b]["weight"], disparity_alpha(newman, a, b)] for a, b in links],
        "density": nx.density(newman),
        "plain": holes(newman, nodes, None),
        "byCount": holes(count, nodes, "weight"),
        "byNewman": holes(newman, nodes, "weight"),
        "assortativity": plain(nx.attribute_assortativity_coefficient(newman, "group")),
        "modularity": nx.community.modularity(newman, communities, weight=None),
        "weightedModularity": nx.community.modularity(newman, communities, weight="weight", resolution=0.7),
        "largestComponent": sorted(largest),
        "diameter": nx.diameter(largest),
        "meanDistance": nx.average_shortest_path_length(largest),
        "robinsAlexander": bipartite.robins_alexander_clustering(graph),
        "adjustedRand": adjusted_rand_score(groups, others),
        "mutualInformation": normalized_mutual_info_score(groups, others),
        "predicted": sorted([min(a, b), max(a, b), common, adamic, resource] for (a, b), common, adamic, resource in predicted),
    }


def random_participations(seed):
    """Actors differ in how much they take part; some take part in nothing, some activities have one participant."""
    draw = random.Random(seed)
    actors, activities = draw.randrange(12, 45), draw.randrange(6, 30)
    activity_of = [draw.random() ** 3 * 0.4 for _ in range(actors)]
    return actors, activities, [(a, e) for a in range(actors) for e in range(activities) if draw.random() < activity_of[a]]


def bicm_reference(actors, activities, participations):
    graph = BipartiteGraph()
    graph.set_edgelist([(a, activities + e) for a, e in participations])
    with contextlib.redirect_stdout(io.StringIO()):
        graph.solve_tool(method="newton", tol=1e-12, max_steps=1000, verbose=False)
    row_of, column_of = {v: k for k, v in graph.rows_dict.items()}, {v: k for k, v in graph.cols_dict.items()}
    matrix = graph.get_bicm_matrix()
    return [[float(matrix[row_of[a]][column_of[activities + e]]) for e in range(activities)] for a in range(actors)]


def davis_reference():
    """Women and events in the order in which the table names them."""
    women, events = list(dict.fromkeys(w for w, _ in davis)), list(dict.fromkeys(e for _, e in davis))
    participations = [(women.index(w), events.index(e)) for w, e in davis]
    probabilities = bicm_reference(len(women), len(events), participations)
    values = reference(len(women), len(events), participations, 1941)
    chances = lambda a, b: [p * q for p, q in zip(probabilities[a], probabilities[b])]
    tails = [float(poisson_binom.sf(shared - 1, chances(a, b))) for a, b, shared, *_ in values["links"]]
    return {"women": women, "events": events, "bicm": probabilities, "sdsm": tails, **values}


def tails(seed, size, low, high):
    draw = random.Random(seed)
    probabilities = [draw.uniform(low, high) for _ in range(size)]
    most = min(size, int(sum(probabilities) + 10))
    return {"probabilities": probabilities, "tails": [float(poisson_binom.sf(k - 1, probabilities)) for k in range(most + 1)]}


def far_apart(graph):
    """A connected network with longer distances than projections have."""
    return {
        "nodes": graph.order(),
        "links": [list(link) for link in graph.edges],
        "diameter": nx.diameter(graph),
        "meanDistance": nx.average_shortest_path_length(graph),
    }


packages = ["networkx", "bicm", "scipy", "scikit-learn"]
written = {
    "madeWith": {name: version(name) for name in packages},
    "davis": davis_reference(),
    "random": [reference(*random_participations(seed), seed) for seed in range(12)],
    "farApart": [far_apart(nx.connected_watts_strogatz_graph(100, 4, 0.05, seed=1)), far_apart(nx.random_labeled_tree(70, seed=2))],
    "poissonBinomial": [tails(1, 6, 0, 1), tails(2, 40, 0, 0.1), tails(3, 30, 0.4, 1), tails(4, 200, 0, 0.5)],
}
(fixtures / "reference.json").write_text(json.dumps(written, separators=(",", ":")) + "\n")
