package org.hamroh.ombudsman;

import org.hamroh.contracts.ComplaintEvent;
import org.hamroh.contracts.ReferralEvent;
import org.hamroh.kernel.crypto.KeyFolder;
import org.hamroh.kernel.crypto.WrappedKeys;
import org.hamroh.kernel.event.Publishes;
import org.hamroh.kernel.security.PublicPaths;
import org.hamroh.ombudsman.proof.ProofKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service opens to everybody, what it tells the others, and where its wrapped keys lie. */
@Configuration(proxyBeanMethods = false)
class OmbudsmanConfiguration {
    @Bean
    PublicPaths publicPaths() {
        return new PublicPaths(
                "GET /openapi",
                "POST /uploads",
                "DELETE /uploads/{id}",
                "POST /complaints",
                "POST /complaints/check",
                "POST /complaints/mine/pass",
                "GET /complaints/mine",
                "POST /complaints/mine/messages",
                "POST /complaints/mine/withdrawal",
                "PUT /complaints/mine/consents",
                "PUT /complaints/mine/contact",
                "DELETE /complaints/mine/contact",
                "POST /complaints/mine/forgetting",
                "GET /complaints/mine/proof",
                "PUT /complaints/mine/notice",
                "DELETE /complaints/mine/notice",
                "GET /notice-channels",
                "GET /proof-keys",
                "GET /complaints/mine/attachments/{id}",
                "GET /statistics/public",
                "PUT /drafts/{id}",
                "GET /drafts/{id}",
                "DELETE /drafts/{id}");
    }

    @Bean
    Publishes publishes() {
        return new Publishes(ComplaintEvent.class, ReferralEvent.class);
    }

    @Bean
    ProofKey proofKey(KeyFolder folder) {
        return ProofKey.of(folder);
    }

    @Bean
    WrappedKeys wrappedKeys() {
        return new WrappedKeys("complaints", "key");
    }
}
