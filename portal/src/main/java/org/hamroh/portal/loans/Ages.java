package org.hamroh.portal.loans;

import java.util.List;
import java.util.Locale;
import org.hamroh.portal.loans.BooksClient.Line;

/** Arrears by age as bars, each with its share of the largest, for a view box 100 wide. */
record Ages(List<Bar> bars) {
    /** @param age as the list of loans filters by it */
    record Bar(String age, String amount, String width) {}

    static Ages of(Line total) {
        List<String> amounts = List.of(total.late1To30(), total.late31To60(), total.late61To90(), total.lateOver90());
        double most = amounts.stream().mapToDouble(Double::parseDouble).max().orElse(0);
        List<String> names = Codes.AGES.subList(1, Codes.AGES.size());
        return new Ages(java.util.stream.IntStream.range(0, names.size())
                .mapToObj(i -> new Bar(
                        names.get(i),
                        amounts.get(i),
                        String.format(
                                Locale.ROOT, "%.1f", most == 0 ? 0 : Double.parseDouble(amounts.get(i)) / most * 100)))
                .toList());
    }

    /** Whether anything is late. */
    public boolean any() {
        return bars.stream().anyMatch(each -> Double.parseDouble(each.amount()) > 0);
    }
}
