"""Which claims of many articles mean one thing: local id → node id.

Identity runs in stages, one a kind, in the order of `resolving.STAGES`. A stage (`stage.Stage`) gives each mention
block keys; mentions that share one, directly or through others, form a component, and the stage settles each
component by itself. What it may read is `view.View`: little enough that after a change only the components concerned
are settled again. The result is a function of the set of articles and of people's judgements; no order of arrival
matters.

    places         official code; without one, the name beside the same province
    organizations  the lexicon's key; a local government by its area; else name in full words and area. A unit or
                   training body whose area the article leaves open is nobody else's
    cohorts        programme, batch, year, and the organizer where providers number their own; a missing value fits if
                   exactly one candidate remains
    persons        names that agree, and points for posts, bodies, areas, trainings, company, words and dates
                   (`compare`); the best pair first, until none is good enough (`clustering`)
    posts          title in full words at one body; without a body, title of one person
    themes         wording without case, punctuation and joining words, short forms in full
    events         kind and place, date within a day, no contradicting cohort, and a shared cohort, host or venue
    quotations     speaker and words
"""

from __future__ import annotations

from graph.identity.judgements import Judgements
from graph.identity.resolving import STAGES, Resolution, resolve
from graph.identity.stage import Cluster, Stage
from graph.identity.view import UNDATED, Told, View

__all__ = ["STAGES", "UNDATED", "Cluster", "Judgements", "Resolution", "Stage", "Told", "View", "resolve"]
