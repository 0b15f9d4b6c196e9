package vn.thanhtri.obligation.board;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.obligation.ledger.LedgerNews;

/**
 * Tells open boards that something in their area has changed; the browser then asks for the board again, with its own rights.
 * Nothing of the obligations travels in the stream.
 */
@Controller
class BoardStream implements SmartLifecycle {
    private static final long HALF_AN_HOUR = 30 * 60 * 1000L;
    private static final int MOST_STREAMS = 5_000;

    private final LedgerNews news;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    BoardStream(LedgerNews news) {
        this.news = news;
    }

    private record Listener(String area, SseEmitter emitter) {}

    @GetMapping(path = "/board/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter listen() {
        SseEmitter emitter = new SseEmitter(HALF_AN_HOUR);
        if (listeners.size() >= MOST_STREAMS || !running) {
            emitter.complete();
            return emitter;
        }
        Listener listener = new Listener(Acting.current().area(), emitter);
        listeners.add(listener);
        emitter.onCompletion(() -> listeners.remove(listener));
        emitter.onTimeout(emitter::complete);
        emitter.onError(failure -> listeners.remove(listener));
        send(listener, "ready");
        return emitter;
    }

    private void changed(Set<String> areas) {
        for (Listener listener : listeners) {
            if (areas.stream().anyMatch(area -> area.startsWith(listener.area()))) {
                send(listener, "changed");
            }
        }
    }

    /** A word now and then keeps the line open through proxies and finds those who have left. */
    @Scheduled(fixedDelay = 20_000)
    void beat() {
        listeners.forEach(listener -> send(listener, "beat"));
    }

    private void send(Listener listener, String event) {
        try {
            synchronized (listener) {
                listener.emitter().send(SseEmitter.event().name(event).data(""));
            }
        } catch (IOException | IllegalStateException gone) {
            listeners.remove(listener);
        }
    }

    @Override
    public void start() {
        news.read(this::changed);
        running = true;
    }

    /** Open streams must not hold up a shutdown. */
    @Override
    public void stop() {
        running = false;
        listeners.forEach(listener -> listener.emitter().complete());
        listeners.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server begins to wait for its requests to end. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
