package org.hamroh.ombudsman.filter;

import java.util.List;
import java.util.function.UnaryOperator;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IdempotencyKey;
import org.hamroh.kernel.web.IfMatch;
import org.hamroh.ombudsman.office.Office;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Keeps an officer's filters; nobody else sees them. */
@Component
class FilterDesk {
    private static final int ID_LENGTH = 32;

    private final FilterSets sets;
    private final Office office;

    FilterDesk(FilterSets sets, Office office) {
        this.sets = sets;
        this.office = office;
    }

    FilterSet of(Caller caller) {
        office.requireOfficer(caller);
        var id = caller.organisation() + "/" + caller.subject();
        return sets.findById(id).orElseGet(() -> FilterSet.none(id));
    }

    /** The same command again keeps one filter. */
    FilterSet keep(Caller caller, FilterWish wish, IdempotencyKey command) {
        var own = of(caller);
        check(wish.errors(true));
        var id = id(command);
        return own.filter(id).isPresent() ? own : saved(own.with(new SavedFilter(id, wish.called(), wish.asked())));
    }

    static String id(IdempotencyKey command) {
        return command.hash().substring(0, ID_LENGTH);
    }

    /** @throws Refusal 404 if the caller has none of this id, 412 if they were changed since, elsewhere */
    FilterSet change(Caller caller, String id, IfMatch seen, FilterWish wish) {
        return changed(caller, id, seen, own -> {
            check(wish.errors(false));
            var filter = own.filter(id).orElseThrow(Refusal::notFound);
            var named = wish.name() == null ? own : own.named(filter, wish.called());
            return wish.query() == null
                    ? named
                    : named.asking(named.filter(id).orElseThrow(Refusal::notFound), wish.asked());
        });
    }

    FilterSet remove(Caller caller, String id, IfMatch seen) {
        return changed(caller, id, seen, own -> own.without(id));
    }

    private FilterSet changed(Caller caller, String id, IfMatch seen, UnaryOperator<FilterSet> change) {
        var own = of(caller);
        if (own.filter(id).isEmpty()) {
            throw Refusal.notFound();
        }
        if (own.seen() != seen.version()) {
            throw Refusal.stale();
        }
        return saved(change.apply(own));
    }

    private FilterSet saved(FilterSet set) {
        try {
            return sets.save(set);
        } catch (DuplicateKeyException | OptimisticLockingFailureException e) {
            throw Refusal.stale();
        }
    }

    private static void check(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }
}
