package dev.sekisho.sandbox.world.fault.rest;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an operation that others call over the wire and that a scripted fault may strike. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Faulty {

    /** Who misbehaves; {@code bank} stands for the bank of the path's code. */
    String value();

    /** Whether the operation waits out a delay by itself, at the place where it matters: {@link Strike#hold()}. */
    boolean holdsByItself() default false;
}
