"""GraphML of the network: things as nodes, ties and the events between two of them as directed edges."""

from collections.abc import Iterator, Mapping

import networkx as nx

from tawatur.exports.material import Material
from tawatur.exports.writing import without_controls
from tawatur.model.days import days, in_order
from tawatur.model.thing import Thing
from tawatur.situation.edges import Edge, edges


def export(material: Material) -> Iterator[bytes]:
    """The network; nodes that no edge touches are left out."""
    situation = material.situation
    found = edges(situation)
    touched = {id for edge in found for id in (edge.from_, edge.to)}
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for thing in situation.entities:
        if thing.id in touched:
            graph.add_node(thing.id, **_node(thing))
    for edge in found:
        graph.add_edge(edge.from_, edge.to, key=" ".join(edge.key), **_edge(edge))
    return (line.encode() + b"\n" for line in nx.generate_graphml(graph, named_key_ids=True))


def _node(thing: Thing) -> Mapping[str, str | int]:
    return {
        "label": without_controls(thing.name_ar),
        "name_en": without_controls(thing.name_en or ""),
        "kind": thing.label,
        "reports": len(thing.members),
    }


def _edge(edge: Edge) -> Mapping[str, str | int]:
    dates = sorted((e.date for e in edge.evidence if e.date and days(e.date)), key=in_order)
    return {
        "type": edge.type,
        "of_event": int(edge.of_event),
        "independent_origins": len(edge.origins),
        "first": dates[0] if dates else "",
        "last": dates[-1] if dates else "",
        "claims": " ".join(sorted({e.claim for e in edge.evidence if e.claim})),
        "documents": " ".join(sorted({e.doc for e in edge.evidence})),
        "words": without_controls(" · ".join(dict.fromkeys(e.words.text for e in edge.evidence))),
    }
