package org.hamroh.ombudsman.statistics;

import org.hamroh.ombudsman.complaint.Coded;

/** By what a table of statistics is broken down. */
enum Dimension implements Coded {
    CATEGORY,
    PLACE,
    MONTH,
    OUTCOME,
    GROUND,
    BODY
}
