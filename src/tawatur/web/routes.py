"""Every page: where it lies, what it shows, its word in the menu. A new page is a view, a template and a line here."""

from tawatur.web.marking import N_
from tawatur.web.pages import (
    actor,
    actors,
    claim,
    document,
    documents,
    explanations,
    figures,
    map,
    network,
    review,
    review_name,
    review_statement,
    review_voice,
    situation,
    sources,
    terms,
    timeline,
    versions,
)
from tawatur.web.pages.page import Page

PAGES = (
    Page("situation", "/", situation.view, N_("Situation"), news=True),
    Page("claim", "/claim/{id}", claim.view),
    Page("documents", "/documents", documents.view, N_("Documents")),
    Page("document", "/document", document.view),
    Page("versions", "/versions", versions.view),
    Page("actors", "/actors", actors.view, N_("Actors")),
    Page("actor", "/actor/{id}", actor.view),
    Page("timeline", "/timeline", timeline.view, N_("Timeline")),
    Page("figures", "/figures", figures.view, N_("Figures")),
    Page("map", "/map", map.view, N_("Map")),
    Page("network", "/network", network.view, N_("Network")),
    Page("terms", "/terms", terms.view, N_("Terms")),
    Page("explanations", "/explanations", explanations.view, N_("Explanations")),
    Page("sources", "/sources", sources.view, N_("Sources")),
    Page("review", "/review", review.view, N_("Review")),
    Page("review_statement", "/review/statement", review_statement.view),
    Page("review_voice", "/review/voice", review_voice.view),
    Page("review_name", "/review/name", review_name.view),
)
