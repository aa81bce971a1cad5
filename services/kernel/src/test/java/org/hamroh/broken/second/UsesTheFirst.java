package org.hamroh.broken.second;

import org.hamroh.broken.first.BreaksEveryRule;

/** The other half of a cycle between two features. */
public class UsesTheFirst {
    BreaksEveryRule back;
}
