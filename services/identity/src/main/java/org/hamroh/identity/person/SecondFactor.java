package org.hamroh.identity.person;

import java.util.ArrayList;
import java.util.List;

/**
 * The authenticator app of a person, and what helps when it is lost.
 *
 * @param sealedSecret what the app shares with us, encrypted
 * @param lastStep the half minute whose code was used last; it and earlier ones are refused
 * @param recoveryDigests of the recovery codes that are not used yet
 */
public record SecondFactor(byte[] sealedSecret, long lastStep, List<String> recoveryDigests) {

    public SecondFactor {
        recoveryDigests = List.copyOf(recoveryDigests);
    }

    SecondFactor usedAt(long step) {
        return new SecondFactor(sealedSecret, step, recoveryDigests);
    }

    SecondFactor without(String recoveryDigest) {
        List<String> left = new ArrayList<>(recoveryDigests);
        left.remove(recoveryDigest);
        return new SecondFactor(sealedSecret, lastStep, left);
    }

    SecondFactor with(List<String> newRecoveryDigests) {
        return new SecondFactor(sealedSecret, lastStep, newRecoveryDigests);
    }
}
