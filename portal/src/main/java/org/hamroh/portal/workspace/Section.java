package org.hamroh.portal.workspace;

import java.util.Set;
import org.hamroh.portal.site.PageAddress;

/**
 * An entry of the workspace's navigation. A bean of this type is offered to whoever has one of its roles; what may be done
 * there is decided by the services alone.
 *
 * @param order from left to right
 * @param title key of its name
 * @param path after the language, for example {@code /workspace/caseload}
 * @param covers the beginning of the paths of all its pages; empty for a section of one page
 * @param roles empty for everybody
 */
public record Section(int order, String title, String path, String covers, Set<String> roles) {
    boolean isFor(Set<String> own) {
        return roles.isEmpty() || roles.stream().anyMatch(own::contains);
    }

    /** Whether the reader is in it now. */
    public boolean holds(PageAddress page) {
        return page.rest().equals(path) || (!covers.isEmpty() && page.within(covers));
    }
}
