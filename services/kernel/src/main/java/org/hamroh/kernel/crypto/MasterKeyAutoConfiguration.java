package org.hamroh.kernel.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.hamroh.kernel.audit.Audit;
import org.hamroh.kernel.audit.AuditAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The master key of a service that keeps wrapped data keys: from where it comes, checked before anything is served. */
@AutoConfiguration(after = AuditAutoConfiguration.class)
@ConditionalOnClass(MongoTemplate.class)
@ConditionalOnBean(WrappedKeys.class)
public class MasterKeyAutoConfiguration {
    @Bean
    MasterKeySource masterKeySource(
            KeyFolder folder,
            @Value("${spring.application.name}") String service,
            @Value("${hamroh.master-key.source}") String source,
            @Value("${hamroh.master-key.secret}") String secret,
            @Value("${hamroh.master-key.kms-uri}") String uri,
            ObjectProvider<KmsClient> clients) {
        return switch (source) {
            case "file" -> new FileMasterKey(folder, service, null);
            case "environment" -> new EnvironmentMasterKey(service, secret);
            case "kms" -> new FileMasterKey(folder, service, kms(service, uri, clients));
            default ->
                throw new MasterKeySource.Unusable(
                        "HAMROH_MASTER_KEY_SOURCE is file, environment or kms, not %s.".formatted(source));
        };
    }

    /** By whichever Tink client, a bean or a library on the class path, knows this kind of address. */
    private static Aead kms(String service, String uri, ObjectProvider<KmsClient> clients) {
        KmsClient client = Stream.concat(
                        clients.stream(),
                        ServiceLoader.load(KmsClient.class).stream().map(ServiceLoader.Provider::get))
                .filter(each -> each.doesSupport(uri))
                .findFirst()
                .orElseThrow(() -> new MasterKeySource.Unusable(
                        "No KMS client is there for HAMROH_MASTER_KEY_KMS_URI (%s).".formatted(uri)));
        try {
            return client.getAead(uri);
        } catch (GeneralSecurityException e) {
            throw new MasterKeySource.Unusable(
                    "The KMS does not answer for the master key of %s (%s).".formatted(service, uri), e);
        }
    }

    @Bean
    KeyLedger keyLedger(
            MongoTemplate mongo, List<WrappedKeys> wrapped, @Value("${spring.application.name}") String service) {
        return new KeyLedger(mongo, wrapped, service);
    }

    @Bean
    MasterKeys masterKeys(
            MasterKeySource source, KeyLedger ledger, @Value("${hamroh.training:false}") boolean training) {
        if (training) {
            return new MasterKeys(source);
        }
        if (!source.exists() && ledger.hasSealed()) {
            throw ledger.lost(source.place());
        }
        MasterKeys keys = new MasterKeys(source);
        ledger.check(keys);
        return keys;
    }

    @Bean
    CaseKeys caseKeys(MasterKeys master) {
        return new CaseKeys(master);
    }

    @Bean
    RewrapSweep rewrapSweep(MasterKeys keys, KeyLedger ledger, @Value("${hamroh.training:false}") boolean training) {
        return new RewrapSweep(keys, ledger, !training);
    }

    @Bean
    MasterKeyDesk masterKeyDesk(
            MasterKeys keys,
            KeyLedger ledger,
            RewrapSweep sweep,
            @Value("${hamroh.master-key.overlap}") Duration overlap,
            Clock clock) {
        return new MasterKeyDesk(keys, ledger, sweep, overlap, clock);
    }

    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    MasterKeyController masterKeyController(MasterKeyDesk desk, Audit audit) {
        return new MasterKeyController(desk, audit);
    }
}
