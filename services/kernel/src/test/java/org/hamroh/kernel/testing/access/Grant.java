package org.hamroh.kernel.testing.access;

/**
 * Who may use an operation: a role in an organisation, written {@code role@type} or {@code role@type/id}; a type of {@code *}
 * is any. {@code *@*} is everybody who has signed in.
 */
record Grant(String role, String type, String organisation) {
    private static final String ANY = "*";

    static Grant parse(String text) {
        String[] parts = text.strip().split("@", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("not role@type or role@type/id: " + text);
        }
        String[] place = parts[1].split("/", 2);
        return new Grant(parts[0], place[0], place.length == 2 ? place[1] : "");
    }

    boolean matches(Position who) {
        return (role.equals(ANY) || role.equals(who.role()))
                && (type.equals(ANY) || type.equals(who.organisation().type()))
                && (organisation.isEmpty()
                        || organisation.equals(who.organisation().id()));
    }

    boolean isForEverybody() {
        return role.equals(ANY) && type.equals(ANY);
    }
}
