"""Reads every export in a folder with the program that it is for, and prints as JSON what each of them saw."""

import json
import sys
import zipfile
from pathlib import Path

import bibtexparser
import frictionless
import igraph
import networkx
import rdflib
import rispy

folder = Path(sys.argv[1])
seen = {}


def graph_of(graph):
    """Counts, and every attribute of every node and edge, by id."""
    nodes = {node: dict(attributes) for node, attributes in graph.nodes(data=True)}
    rows = graph.edges(keys=True, data=True) if graph.is_multigraph() else (
        (source, target, attributes.get("id"), attributes)
        for source, target, attributes in graph.edges(data=True)
    )
    edges = [
        {**attributes, "source": source, "target": target, "id": key}
        for source, target, key, attributes in rows
    ]
    return {"directed": graph.is_directed(), "nodes": nodes, "edges": edges}


for path in sorted(folder.glob("*.gexf")):
    seen[path.name] = graph_of(networkx.read_gexf(path))

for path in sorted(folder.glob("*.graphml")):
    seen[path.name] = graph_of(networkx.read_graphml(path, force_multigraph=True))
    read = igraph.Graph.Read_GraphML(str(path))
    seen[path.name]["igraph"] = {
        "directed": read.is_directed(),
        "nodes": {vertex["id"]: {"name": vertex["name"]} for vertex in read.vs},
        "edges": read.ecount(),
        "weight": sum(read.es["weight"]),
    }

for name in sorted({path.stem for path in folder.glob("*.ttl")}):
    turtle = rdflib.Graph().parse(folder / f"{name}.ttl", format="turtle")
    linked = rdflib.Graph().parse(folder / f"{name}.jsonld", format="json-ld")
    seen[name + ".rdf"] = {
        "turtle": len(turtle),
        "jsonld": len(linked),
        "same": set(turtle) == set(linked),
        "names": sorted(str(o) for o in turtle.objects(None, rdflib.URIRef("https://schema.org/name"))),
        "claims": len(set(turtle.subjects(rdflib.RDF.type, rdflib.RDF.Statement))),
        "derived": len(set(turtle.subject_objects(rdflib.URIRef("http://www.w3.org/ns/prov#wasDerivedFrom")))),
    }

for path in sorted(folder.glob("*.bib")):
    parser = bibtexparser.bparser.BibTexParser(common_strings=True)
    entries = bibtexparser.loads(path.read_text("utf-8"), parser).entries
    seen[path.name] = {entry["ID"]: entry for entry in entries}

for path in sorted(folder.glob("*.ris")):
    seen[path.name] = {entry["id"]: entry for entry in rispy.loads(path.read_text("utf-8"))}

for path in sorted(folder.glob("*-package.zip")):
    unpacked = folder / path.stem
    with zipfile.ZipFile(path) as archive:
        archive.extractall(unpacked)
    package = frictionless.Package(str(unpacked / "datapackage.json"))
    report = package.validate()
    seen[path.name] = {
        "valid": report.valid,
        "errors": report.flatten(["rowNumber", "fieldName", "note"])[:10],
        "rows": {task.name: task.stats.get("rows", -1) for task in report.tasks},
        "licences": [licence["name"] for licence in package.licenses],
        "checksums": all(resource.hash.startswith("sha256:") for resource in package.resources),
    }

json.dump(seen, sys.stdout)
