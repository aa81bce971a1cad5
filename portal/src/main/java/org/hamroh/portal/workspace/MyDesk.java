package org.hamroh.portal.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hamroh.portal.workspace.OfficeClient.Desk;
import org.hamroh.portal.workspace.OfficeClient.Item;
import org.springframework.stereotype.Component;

/** What lies on an officer's desk: numbers that lead to lists, and what should be looked at first. */
@Component
final class MyDesk {
    private static final int SHORT = 5;

    private final OfficeClient office;

    MyDesk(OfficeClient office) {
        this.office = office;
    }

    /**
     * A number and the list it counts.
     *
     * @param name key after {@code desk.}
     * @param query of the list's address
     * @param calls whether it asks for something to be done now
     */
    record Tile(String name, long count, String query, boolean calls) {}

    /**
     * @param first own cases, the nearest deadline first
     * @param unread cases in which something is new
     * @param free cases that lie with nobody, shown when there is little else
     */
    record Now(List<Tile> tiles, List<Item> first, List<Item> unread, List<Item> free) {}

    Now now() {
        Desk desk = office.desk();
        List<Item> first = desk.mine() == 0 ? List.of() : some(Map.of("assignee", "me", "sort", "dueOn"));
        List<Item> unread = desk.unread() == 0 ? List.of() : some(Map.of("unread", "true", "sort", "-lastMessageAt"));
        List<Item> free = desk.unassigned() == 0 ? List.of() : some(Map.of("assignee", "none", "sort", "urgent"));
        return new Now(tiles(desk), first, unread, free);
    }

    private List<Item> some(Map<String, String> terms) {
        return office.caseload(Question.of(terms).asked("", SHORT)).items();
    }

    private static List<Tile> tiles(Desk desk) {
        List<Tile> tiles = new ArrayList<>();
        tiles.add(new Tile("overdue", desk.overdue(), "assignee=me&due=overdue&sort=dueOn", desk.overdue() > 0));
        tiles.add(new Tile("soon", desk.dueSoon(), "assignee=me&due=due_soon&sort=dueOn", desk.dueSoon() > 0));
        tiles.add(new Tile("unread", desk.unread(), "unread=true&sort=-lastMessageAt", desk.unread() > 0));
        tiles.add(new Tile("mine", desk.mine(), "assignee=me", false));
        tiles.add(new Tile("waiting-for-body", desk.waitingForBody(), "assignee=me&stage=waiting_for_body", false));
        tiles.add(new Tile("referred", desk.referred(), "assignee=me&stage=referred", false));
        tiles.add(new Tile("urgent", desk.urgent(), "urgent=true", false));
        tiles.add(new Tile("to-confirm", desk.toConfirm(), "stage=awaiting_confirmation", desk.toConfirm() > 0));
        tiles.add(new Tile("unassigned", desk.unassigned(), "assignee=none", false));
        return List.copyOf(tiles);
    }
}
