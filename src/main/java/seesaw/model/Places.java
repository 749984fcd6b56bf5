package seesaw.model;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.MethodTypeDesc;

/// Where generated code keeps the values of a model: in an array, in fields, or in variables of a method.
interface Places {

    /// Puts the value of a slot on the stack.
    void load(int slot, CodeBuilder code);

    /// Stores what `value` puts on the stack.
    void store(int slot, Runnable value, CodeBuilder code);

    /// Puts on the stack what a method of its own needs to find the same values.
    void handOver(CodeBuilder code);

    /// The type of a method that gets what was handed over and gives a number.
    MethodTypeDesc expression();

    /// The same places, seen from within such a method.
    Places inMethod();

    /// Puts an array on the stack in which an operation on many values may lay them side by side.
    void scratch(CodeBuilder code);

    /// The first element of that array which is free.
    int scratchFrom();
}
