package engram.gateway.door;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpServerCodec;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Takes {@code Accept: *}{@code /*}, which most clients send, for what it means: nothing (RFC 9110,
 * section 12.5.1). Micronaut would prefer a route that produces anything, which is the one that
 * forwards, to the gateway's own routes for the same path.
 */
@Singleton
final class AnyAnswer implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    @Override
    public NettyServerCustomizer.Registry onCreated(
            BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new Customizer(null));
        return event.getBean();
    }

    private record Customizer(@Nullable Channel connection) implements NettyServerCustomizer {
        @Override
        public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            return role == ChannelRole.CONNECTION ? new Customizer(channel) : this;
        }

        @Override
        public void onInitialPipelineBuilt() {
            if (connection == null) return;
            var codec = connection.pipeline().context(HttpServerCodec.class);
            if (codec != null)
                connection.pipeline().addAfter(codec.name(), "any-answer", new Drop());
        }
    }

    @ChannelHandler.Sharable
    private static final class Drop extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
            if (message instanceof HttpRequest request
                    && "*/*".equals(request.headers().get(HttpHeaderNames.ACCEPT)))
                request.headers().remove(HttpHeaderNames.ACCEPT);
            super.channelRead(context, message);
        }
    }
}
