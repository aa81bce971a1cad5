package org.hamroh.ombudsman.filter;

import java.util.Map;

/**
 * A question to the caseload under a name.
 *
 * @param query parameters of {@code GET /caseload}
 */
record SavedFilter(String id, String name, Map<String, String> query) {}
