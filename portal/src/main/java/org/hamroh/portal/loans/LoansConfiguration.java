package org.hamroh.portal.loans;

import java.util.Set;
import org.hamroh.portal.site.PortalProperties;
import org.hamroh.portal.upstream.Services;
import org.hamroh.portal.workspace.PersonalServices;
import org.hamroh.portal.workspace.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The loans service, and the entries of the navigation. */
@Configuration(proxyBeanMethods = false)
class LoansConfiguration {
    private static final Set<String> LENDERS = Set.of("loans.officer", "loans.committee");

    @Bean
    LoansClient loansClient(PersonalServices services, PortalProperties portal) {
        return services.client(LoansClient.class, portal.loansUrl());
    }

    @Bean
    BorrowerClient borrowerClient(Services services, PortalProperties portal) {
        return services.client(BorrowerClient.class, portal.loansUrl());
    }

    @Bean
    ProductsClient productsClient(PersonalServices services, PortalProperties portal) {
        return services.client(ProductsClient.class, portal.loansUrl());
    }

    @Bean
    BooksClient booksClient(PersonalServices services, PortalProperties portal) {
        return services.client(BooksClient.class, portal.loansUrl());
    }

    @Bean
    PaymentsClient paymentsClient(PersonalServices services, PortalProperties portal) {
        return services.client(PaymentsClient.class, portal.loansUrl());
    }

    @Bean
    Section payments() {
        return new Section(41, "loans.payments", "/workspace/payments", "/workspace/payments", Set.of("loans.officer"));
    }

    @Bean
    Section loans() {
        return new Section(40, "loans.list", "/workspace/loans", "/workspace/loans", LENDERS);
    }

    @Bean
    Section committee() {
        return new Section(41, "loans.committee", "/workspace/committee", "", Set.of("loans.committee"));
    }

    @Bean
    Section portfolio() {
        return new Section(42, "loans.portfolio", "/workspace/portfolio", "/workspace/portfolio", LENDERS);
    }

    @Bean
    Section journal() {
        return new Section(43, "loans.journal", "/workspace/journal", "/workspace/journal", Set.of("loans.committee"));
    }

    @Bean
    Section loanProducts() {
        return new Section(44, "loans.products", "/workspace/loan-products", "/workspace/loan-products", LENDERS);
    }
}
