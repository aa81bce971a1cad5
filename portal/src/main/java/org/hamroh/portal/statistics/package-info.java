/** The ombudsman's figures: for the office and its partners in the workspace, and year by year for everybody. */
@NullMarked
package org.hamroh.portal.statistics;

import org.jspecify.annotations.NullMarked;
