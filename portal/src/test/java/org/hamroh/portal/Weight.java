package org.hamroh.portal;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a page costs on the wire, headers included, as Chromium counts it.
 *
 * @param bytes    as they came, compressed
 * @param requests that left the browser
 */
record Weight(int bytes, int requests) {

    static Weight of(Page page, String address) {
        var bytes = new AtomicInteger();
        var requests = new AtomicInteger();
        CDPSession network = page.context().newCDPSession(page);
        network.on("Network.loadingFinished", event -> {
            int came = number(event, "encodedDataLength");
            bytes.addAndGet(came);
            if (came > 0) {
                requests.incrementAndGet();
            }
        });
        network.send("Network.enable");
        page.navigate(address);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return new Weight(bytes.get(), requests.get());
    }

    private static int number(JsonObject event, String name) {
        return event.get(name).getAsInt();
    }
}
