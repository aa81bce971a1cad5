package org.hamroh.kernel.crypto;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in words, instead of by a stack of causes, why a service does not start without its master key. */
final class UnusableMasterKeyAnalyzer extends AbstractFailureAnalyzer<MasterKeySource.Unusable> {
    @Override
    protected FailureAnalysis analyze(Throwable whole, MasterKeySource.Unusable cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "docs/keys.md says where keys lie and how they are backed up.",
                cause);
    }
}
