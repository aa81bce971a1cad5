package org.hamroh.ombudsman.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.ombudsman.complaint.Coded;
import org.hamroh.ombudsman.complaint.ReferringDesk.Dossier;
import org.hamroh.ombudsman.complaint.ReferringDesk.File;
import org.hamroh.ombudsman.referral.Choice.Area;
import org.jspecify.annotations.Nullable;

/**
 * To whom, and what, as an officer sends it; the choice may be read only when {@link #errors} says nothing.
 *
 * @param parts codes of {@link Part}; absent for all to which the complainant agreed
 */
record Proposal(
        @Nullable String recipient,
        @Nullable List<String> parts,
        @Nullable List<Passage> passages,
        @Nullable List<Chosen> files) {
    private static final int PASSAGES_MOST = 200;
    private static final int AREAS_MOST = 50;

    record Passage(@Nullable String part, int from, int until) {}

    record Chosen(@Nullable UUID id, @Nullable List<Area> areas) {
        List<Area> blackedOut() {
            return areas == null ? List.of() : areas;
        }
    }

    /** @param blackable the media types of which areas can be blacked out */
    List<FieldError> errors(Dossier dossier, List<String> blackable) {
        var errors = new ArrayList<FieldError>();
        if (recipient == null || recipient.isBlank()) {
            errors.add(FieldError.of("recipient", "referral.recipient.required"));
        }
        if (parts != null && !parts.stream().allMatch(code -> consented(dossier, code))) {
            errors.add(FieldError.of("parts", "referral.parts.not-agreed"));
        }
        if (passagesGiven().size() > PASSAGES_MOST || !passagesGiven().stream().allMatch(each -> isIn(dossier, each))) {
            errors.add(FieldError.of("passages", "referral.passages.unknown"));
        }
        Map<UUID, File> known = dossier.files().stream().collect(Collectors.toMap(File::id, Function.identity()));
        for (var chosen : filesGiven()) {
            var file = chosen.id() == null ? null : known.get(chosen.id());
            if (file == null) {
                errors.add(FieldError.of("files", "referral.files.unknown"));
            } else if (!chosen.blackedOut().isEmpty()
                    && (!blackable.contains(file.type())
                            || chosen.blackedOut().size() > AREAS_MOST
                            || !chosen.blackedOut().stream().allMatch(area -> area != null && area.isWithin()))) {
                errors.add(FieldError.of("files", "referral.areas.not-possible"));
            }
        }
        return errors;
    }

    Choice choice(Dossier dossier) {
        var chosen = new ArrayList<Part>();
        for (var part : Part.values()) {
            if (part.isConsented(dossier) && (parts == null || parts.contains(part.code()))) {
                chosen.add(part);
            }
        }
        return new Choice(
                chosen,
                passagesGiven().stream()
                        .map(each -> new Choice.Passage(known(each.part()).orElseThrow(), each.from(), each.until()))
                        .toList(),
                filesGiven().stream()
                        .map(each -> new Choice.ChosenFile(
                                Optional.ofNullable(each.id()).orElseThrow(), each.blackedOut()))
                        .distinct()
                        .toList());
    }

    private List<Passage> passagesGiven() {
        return passages == null ? List.of() : passages;
    }

    private List<Chosen> filesGiven() {
        return files == null ? List.of() : files;
    }

    private static boolean consented(Dossier dossier, @Nullable String code) {
        return known(code).filter(part -> part.isConsented(dossier)).isPresent();
    }

    private static boolean isIn(Dossier dossier, @Nullable Passage passage) {
        if (passage == null) {
            return false;
        }
        var text = known(passage.part()).map(part -> part.of(dossier)).orElse("");
        return passage.from() >= 0
                && passage.from() < passage.until()
                && passage.until() <= text.codePointCount(0, text.length());
    }

    private static Optional<Part> known(@Nullable String code) {
        return Coded.of(Part.class, code);
    }
}
