package org.hamroh.loans;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Under what name each lender signs its contracts.
 *
 * @param lenders by id of the organisation, then by language
 */
@ConfigurationProperties("hamroh.loans")
public record LendersConfiguration(Map<String, Map<String, String>> lenders) {
    public String name(String lender, String language) {
        return lenders.getOrDefault(lender, Map.of()).getOrDefault(language, lender);
    }
}
