package engram.gateway.door;

import engram.manners.Problem;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Watches the bodies of one connection: refuses by the headers, counts what comes, and gives up on
 * senders that are too slow. A request that is answered before its body has come whole ends the
 * connection, once what is still on its way was taken and thrown away, 5 s at most: closing at once
 * would take the answer from a sender that has not read it yet.
 */
final class BodyGuard extends ChannelDuplexHandler {
    private static final Duration LINGER = Duration.ofSeconds(5);

    private final Intake intake;

    /** The places of requests without an answer, the oldest first. */
    private final Deque<Optional<Intake.Place>> unanswered = new ArrayDeque<>();

    private @Nullable Future<?> headerTimer;
    private @Nullable Future<?> bodyTimer;

    /** Whether the newest request's body has not come whole. */
    private boolean bodyOpen;

    /** Whether the rest of the body is thrown away. */
    private boolean dropping;

    private boolean answering;
    private boolean closing;
    private boolean lingering;
    private long limit;
    private long received;
    private long since;

    BodyGuard(Intake intake) {
        this.intake = intake;
    }

    /** Gives up on headers that do not come to an end; stands where bytes arrive. */
    final class Headers extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            if (!bodyOpen && headerTimer == null && !lingering)
                headerTimer =
                        context.executor()
                                .schedule(
                                        () -> context.close(),
                                        intake.grace().toMillis(),
                                        TimeUnit.MILLISECONDS);
            context.fireChannelRead(bytes);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (lingering) {
            ReferenceCountUtil.release(message);
            if (message instanceof LastHttpContent) context.close();
        } else if (message instanceof HttpRequest request) {
            begin(context, request);
        } else if (message instanceof HttpContent content) {
            take(context, content);
        } else {
            context.fireChannelRead(message);
        }
    }

    private void begin(ChannelHandlerContext context, HttpRequest request) {
        headerTimer = cancelled(headerTimer);
        bodyOpen = true;
        received = 0;
        since = System.nanoTime();
        switch (intake.decide(request, (InetSocketAddress) context.channel().remoteAddress())) {
            case Intake.Decision.Refuse(var problem) -> {
                dropping = true;
                unanswered.add(Optional.empty());
                context.fireChannelRead(new Refused(request, problem));
            }
            case Intake.Decision.NoBody() -> {
                dropping = false;
                limit = 0;
                unanswered.add(Optional.empty());
                context.fireChannelRead(request);
            }
            case Intake.Decision.Enter(var place) -> {
                dropping = false;
                limit = place.limit();
                unanswered.add(Optional.of(place));
                watch(context);
                context.fireChannelRead(request);
            }
        }
    }

    private void take(ChannelHandlerContext context, HttpContent content) {
        received += content.content().readableBytes();
        var last = content instanceof LastHttpContent;
        if (last) {
            bodyOpen = false;
            bodyTimer = cancelled(bodyTimer);
        }
        if (dropping) content.release();
        else if (content.decoderResult().isFailure())
            giveUp(context, content, Problem.malformed("The body's chunks cannot be read"));
        else if (received > limit) giveUp(context, content, Intake.tooLarge(limit));
        else context.fireChannelRead(content);
    }

    private void giveUp(ChannelHandlerContext context, HttpContent content, Problem problem) {
        content.release();
        giveUp(context, problem);
    }

    /** Lets the framework answer with the problem, in place of the rest of the body. */
    private void giveUp(ChannelHandlerContext context, Problem problem) {
        dropping = true;
        bodyOpen = true;
        bodyTimer = cancelled(bodyTimer);
        if (answering || unanswered.isEmpty()) context.close();
        else context.fireExceptionCaught(problem.refusal());
    }

    private void watch(ChannelHandlerContext context) {
        var left = intake.allowed(received).toNanos() - (System.nanoTime() - since);
        bodyTimer =
                left > 0
                        ? context.executor()
                                .schedule(() -> watch(context), left, TimeUnit.NANOSECONDS)
                        : null;
        if (left <= 0)
            giveUp(context, Problem.timeout("The body came too slowly; send the same again"));
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response && response.status().code() >= 200) {
            answering = true;
            if (bodyOpen && unanswered.size() == 1) {
                closing = true;
                dropping = true;
                response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            }
        }
        var written = promise;
        if (message instanceof LastHttpContent && answering) {
            answering = false;
            leave();
            if (closing) {
                written = promise.unvoid();
                written.addListener(_ -> linger(context));
            }
        }
        context.write(message, written);
    }

    /** The framework may close before or after the answer is written; here it is done in time. */
    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        if (closing) return;
        context.close(promise);
    }

    private void linger(ChannelHandlerContext context) {
        if (!bodyOpen || !(context.channel() instanceof DuplexChannel connection)) {
            lingering = true;
            context.close();
            return;
        }
        lingering = true;
        bodyTimer = cancelled(bodyTimer);
        connection.shutdownOutput();
        bodyTimer =
                context.executor()
                        .schedule(() -> context.close(), LINGER.toMillis(), TimeUnit.MILLISECONDS);
        context.read();
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (lingering) context.read();
        else context.fireChannelReadComplete();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        headerTimer = cancelled(headerTimer);
        bodyTimer = cancelled(bodyTimer);
        while (!unanswered.isEmpty()) leave();
        if (bodyOpen && !dropping) context.fireExceptionCaught(new ClosedChannelException());
        context.fireChannelInactive();
    }

    private void leave() {
        var answered = unanswered.poll();
        if (answered != null) answered.ifPresent(Intake.Place::leave);
    }

    private static @Nullable Future<?> cancelled(@Nullable Future<?> timer) {
        if (timer != null) timer.cancel(false);
        return null;
    }
}
