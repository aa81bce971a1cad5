package org.hamroh.portal.statistics;

import org.hamroh.portal.statistics.StatisticsClient.Statistics;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** The figures of the ombudsman service that are open to everybody. */
interface YearlyClient {
    @GetExchange("/api/ombudsman/statistics/public")
    Statistics ofYear(@RequestParam String year, @RequestParam String dimension);
}
