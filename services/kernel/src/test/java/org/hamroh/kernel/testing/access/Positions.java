package org.hamroh.kernel.testing.access;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everybody who tries an operation. */
final class Positions {
    /** Every role, and the kind of organisation in which it is at home. */
    static final Map<String, Organisation> HOMES = Map.ofEntries(
            home("ombudsman.officer", "ombudsman-tj", "ombudsman"),
            home("ombudsman.head", "ombudsman-tj", "ombudsman"),
            home("counterpart.officer", "ombudsman-ru", "counterpart"),
            home("health.recorder", "screening-khujand", "screening-point"),
            home("health.coordinator", "health-tj", "health-ministry"),
            home("loans.officer", "lender-sughd", "lender"),
            home("loans.committee", "lender-sughd", "lender"),
            home("coordination.member", "coordination-tj", "coordination"),
            home("coordination.secretary", "coordination-tj", "coordination"),
            home("centre.counsellor", "centre-surkhob", "support-centre"),
            home("content.editor", "content-demo", "platform"),
            home("content.translator", "content-demo", "platform"),
            home("admin", "platform-demo", "platform"));

    /** Further organisations of which a test may have things. */
    private static final List<Organisation> NEIGHBOURS = List.of(new Organisation("ombudsman-ru-sve", "counterpart"));

    private static final String OWN = "own organisation";
    private static final String FOREIGN = "other organisation, same role";
    private static final String LOWER = "own organisation, lower role";
    private static final String STRANGER = "other organisation, other role";
    private static final String OUTSIDE = "outside place";

    /** Every way in which somebody can stand to what an operation shows. */
    static final Set<String> STANDS = Stream.concat(
                    Stream.of(OWN, FOREIGN, LOWER, STRANGER, OUTSIDE),
                    Stream.of(Credential.values())
                            .filter(each -> each != Credential.GOOD)
                            .map(Credential::words))
            .collect(Collectors.toUnmodifiableSet());

    private static final List<Credential> BAD = List.of(
            Credential.NONE,
            Credential.EXPIRED,
            Credential.OTHER_AUDIENCE,
            Credential.OTHER_ISSUER,
            Credential.FORGED,
            Credential.UNSIGNED,
            Credential.GARBAGE,
            Credential.SUSPENDED,
            Credential.REMOVED,
            Credential.ORGANISATION_SUSPENDED);

    private Positions() {}

    static Set<Position> of(Row row, Things things) {
        Set<Position> all = new LinkedHashSet<>();
        List<Position> granted = granted(row, things);
        for (Credential credential : BAD) {
            granted.forEach(each -> all.add(Position.with(credential, each.role(), each.organisation())));
        }
        Set<Organisation> own = new LinkedHashSet<>();
        granted.forEach(each -> own.add(each.organisation()));
        Set<String> roles = new LinkedHashSet<>(HOMES.keySet());
        roles.add("");
        for (String role : roles) {
            for (Organisation organisation : own) {
                all.add(Position.with(Credential.GOOD, role, organisation));
                all.add(Position.with(Credential.GOOD, role, organisation.twin()));
            }
            all.add(Position.with(Credential.GOOD, role, HOMES.getOrDefault(role, Organisation.NONE)));
            all.add(Position.with(
                    Credential.GOOD,
                    role,
                    HOMES.getOrDefault(role, Organisation.NONE).twin()));
        }
        for (Position each : granted) {
            all.add(Position.with(Credential.GOOD, each.role(), Organisation.NONE));
            all.add(Position.with(
                    Credential.GOOD, each.role(), elsewhere(each.organisation().type())));
            all.add(each.within(Position.Where.INSIDE, things.place()));
            all.add(each.within(Position.Where.INSIDE, things.place().replaceAll("-.*", "")));
            all.add(each.within(Position.Where.OUTSIDE, things.elsewhere()));
            // A place whose code begins like that of the things, and is another.
            all.add(each.within(Position.Where.OUTSIDE, things.place() + "X"));
        }
        return all;
    }

    /** How somebody stands to an operation, in the words of {@link #STANDS}. */
    static String stand(Row row, Position who, Expected expected, Things things) {
        if (who.credential() != Credential.GOOD) {
            return who.credential().words();
        }
        if (who.where() == Position.Where.OUTSIDE) {
            return OUTSIDE;
        }
        if (expected == Expected.OPENED) {
            return OWN;
        }
        List<Position> granted = granted(row, things);
        if (granted.stream().anyMatch(each -> each.role().equals(who.role()))) {
            return FOREIGN;
        }
        return granted.stream().anyMatch(each -> each.organisation().equals(who.organisation())) ? LOWER : STRANGER;
    }

    /** Those who may, each in the organisation whose the things are. */
    private static List<Position> granted(Row row, Things things) {
        List<Position> all = new ArrayList<>();
        for (Grant grant : row.grants()) {
            List<String> owners = new ArrayList<>();
            if (!grant.organisation().isEmpty()) {
                owners.add(grant.organisation());
            } else {
                row.variables().stream()
                        .limit(1)
                        .flatMap(each -> things.owners(each).stream())
                        .forEach(owners::add);
                things.canaries().stream()
                        .flatMap(each -> each.readers().stream())
                        .forEach(owners::add);
            }
            String role = grant.role().equals("*") ? "" : grant.role();
            Organisation home = HOMES.getOrDefault(grant.role(), HOMES.getOrDefault("admin", Organisation.NONE));
            String type = grant.type().equals("*") ? home.type() : grant.type();
            List<Position> here = owners.stream()
                    .distinct()
                    .filter(owner ->
                            !grant.organisation().isEmpty() || typeOf(owner).equals(type))
                    .map(owner -> Position.with(Credential.GOOD, role, new Organisation(owner, type)))
                    .toList();
            all.addAll(here);
            if (here.isEmpty()) {
                Organisation there = home.type().equals(type) ? home : new Organisation(type + "-tj", type);
                all.add(Position.with(Credential.GOOD, role, there));
            }
        }
        return all.stream().distinct().toList();
    }

    /** An organisation of another kind. */
    private static Organisation elsewhere(String type) {
        return new Organisation("elsewhere", type.equals("lender") ? "coordination" : "lender");
    }

    private static String typeOf(String organisation) {
        return Stream.concat(HOMES.values().stream(), NEIGHBOURS.stream())
                .filter(each -> each.id().equals(organisation))
                .map(Organisation::type)
                .findFirst()
                .orElse("");
    }

    private static Map.Entry<String, Organisation> home(String role, String organisation, String type) {
        return Map.entry(role, new Organisation(organisation, type));
    }
}
