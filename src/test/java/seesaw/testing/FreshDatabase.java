package seesaw.testing;

import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives every parameter that asks for a database one of its own, and closes it when the test or class has ended.
abstract class FreshDatabase implements ParameterResolver {

    abstract TestDatabase create();

    /// Databases of constructor parameters end with their test too, not only with the class.
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == TestDatabase.class || type == DataSource.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestDatabase database = create();
        context.getStore(Namespace.create(FreshDatabase.class)).put(database, database);
        return parameter.getParameter().getType() == DataSource.class ? database.dataSource() : database;
    }
}
