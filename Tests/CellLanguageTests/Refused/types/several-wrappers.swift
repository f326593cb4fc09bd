@propertyWrapper struct W { var wrappedValue: Int }
struct A { @W @W var x = 1 }
