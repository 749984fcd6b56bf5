package seesaw.model;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/// Where generated code keeps the values of a model: in an array, in fields, or in variables of a method.
interface Places {

    /// Puts the value of a slot on the stack.
    void load(int slot, CodeBuilder code);

    /// Stores what `value` puts on the stack.
    void store(int slot, Runnable value, CodeBuilder code);

    /// Calls a method of the class that is being generated, which finds the same values and leaves a number.
    void call(ClassDesc self, String method, CodeBuilder code);

    /// The type of such a method.
    MethodTypeDesc method();

    /// Access flags of such a method.
    int flags();

    /// The same places, seen from within such a method.
    default Places inMethod() {
        return this;
    }

    /// Puts an array on the stack in which an operation on many values may lay them side by side.
    void scratch(CodeBuilder code);

    /// The first element of that array which is free.
    default int scratchFrom() {
        return 0;
    }
}
