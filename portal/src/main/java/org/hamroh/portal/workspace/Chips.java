package org.hamroh.portal.workspace;

import java.util.ArrayList;
import java.util.List;
import org.hamroh.portal.complaint.Places;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.site.Words;
import org.springframework.stereotype.Component;

/** The conditions of a question in words, each with the address of the list without it. */
@Component
final class Chips {
    private final Words words;
    private final Places places;

    Chips(Words words, Places places) {
        this.words = words;
        this.places = places;
    }

    record Chip(String says, String without) {}

    List<Chip> of(Question question, PageAddress site, Colleagues.Names names) {
        List<Chip> chips = new ArrayList<>();
        for (String name : question.conditions()) {
            String value = question.terms().getOrDefault(name, "");
            chips.add(
                    new Chip(say(name, value, names), question.without(name).address(site, CaseloadPages.HERE, null)));
        }
        return chips;
    }

    String line(Question question, PageAddress site, Colleagues.Names names) {
        List<String> says = of(question, site, names).stream().map(Chip::says).toList();
        return says.isEmpty() ? words.say("desk.everything") : String.join(" · ", says);
    }

    private String say(String name, String value, Colleagues.Names names) {
        return switch (name) {
            case "stage" -> known("stage." + value, CaseloadPages.STAGES.contains(value), value);
            case "category" ->
                known("category." + value, org.hamroh.portal.complaint.Codes.CATEGORIES.contains(value), value);
            case "country" -> places.country(value);
            case "region" -> places.region(value);
            case "assignee" -> officer(value, names);
            case "due" -> known(due(value), CaseloadPages.DUE.contains(value), value);
            case "urgent" -> words.say("desk.urgent-only");
            case "unread" -> words.say("desk.unread-only");
            default -> value;
        };
    }

    private String officer(String value, Colleagues.Names names) {
        return switch (value) {
            case "me" -> words.say("desk.of-me");
            case "none" -> words.say("desk.of-nobody");
            default -> {
                String name = names.of(value);
                yield name == null ? words.say("people.former") : name;
            }
        };
    }

    private static String due(String value) {
        return switch (value) {
            case "overdue" -> "desk.state-overdue";
            case "due_soon" -> "desk.state-due-soon";
            default -> "desk.state-due";
        };
    }

    private String known(String key, boolean known, String value) {
        return known ? words.say(key) : value;
    }
}
