package org.hamroh.kernel.mongo;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.types.Binary;
import org.hamroh.kernel.crypto.Sealed;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** MongoDB as Hamroh uses it: acknowledged means durable, reads see only what is durable, sealed stages are known. */
@AutoConfiguration(after = MongoAutoConfiguration.class, before = DataMongoAutoConfiguration.class)
@ConditionalOnClass(MongoTemplate.class)
public class MongoDefaultsAutoConfiguration {
    @Bean
    MongoClientSettingsBuilderCustomizer durable() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(3, TimeUnit.SECONDS).readTimeout(30, TimeUnit.SECONDS));
    }

    @Bean
    MongoCustomConversions mongoCustomConversions() {
        return MongoCustomConversions.create(conversions -> conversions
                .bigDecimal(MongoCustomConversions.BigDecimalRepresentation.DECIMAL128)
                .registerConverters(List.of(new SealedToBinary(), new BinaryToSealed())));
    }

    @Bean
    SmartInitializingSingleton sealedTypes(MongoMappingContext context) {
        return () -> SealedTypes.register(context);
    }

    @WritingConverter
    static final class SealedToBinary implements Converter<Sealed, Binary> {
        @Override
        public Binary convert(Sealed sealed) {
            return new Binary(sealed.bytes());
        }
    }

    @ReadingConverter
    static final class BinaryToSealed implements Converter<Binary, Sealed> {
        @Override
        public Sealed convert(Binary binary) {
            return new Sealed(binary.getData());
        }
    }
}
