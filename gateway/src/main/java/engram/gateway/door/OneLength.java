package engram.gateway.door;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpHeadersFactory;
import io.netty.handler.codec.http.HttpServerCodec;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that say their length twice, by {@code Content-Length} and by chunks: whoever
 * stands before the gateway may read them differently, and take the rest of one for another
 * request. Netty would drop the length without a word; here dropping it is a failure, and Micronaut
 * answers 400.
 */
@Singleton
final class OneLength implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
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
            var pipeline = connection.pipeline();
            var codec = pipeline.context(HttpServerCodec.class);
            if (codec == null) return;
            var strict = new HttpDecoderConfig().setHeadersFactory(new StrictHeaders());
            pipeline.replace(codec.handler(), codec.name(), new HttpServerCodec(strict));
        }
    }

    private static final class StrictHeaders implements HttpHeadersFactory {
        @Override
        public HttpHeaders newHeaders() {
            return new DefaultHttpHeaders() {
                @Override
                public HttpHeaders remove(CharSequence name) {
                    if (HttpHeaderNames.CONTENT_LENGTH.contentEqualsIgnoreCase(name)
                            && contains(HttpHeaderNames.TRANSFER_ENCODING))
                        throw new IllegalArgumentException("a length and chunks");
                    return super.remove(name);
                }
            };
        }

        @Override
        public HttpHeaders newEmptyHeaders() {
            return new DefaultHttpHeaders();
        }
    }
}
