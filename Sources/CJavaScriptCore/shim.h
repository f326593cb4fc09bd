// The part of JavaScriptCore's C interface that typesetting calls, as types only.
//
// The library is opened when the first formula has to be typeset (see Typesetting/JavaScriptCore),
// so nothing here may refer to a symbol: a module that links the library costs every process
// 10 ms at its start. The handles are opaque, so their declarations are the whole of what a
// compiler needs, and the library's development package is not required.

#ifndef CJAVASCRIPTCORE_SHIM_H
#define CJAVASCRIPTCORE_SHIM_H

#include <stdbool.h>
#include <stddef.h>

typedef const struct OpaqueJSContextGroup *JSContextGroupRef;
typedef const struct OpaqueJSContext *JSContextRef;
typedef struct OpaqueJSContext *JSGlobalContextRef;
typedef struct OpaqueJSClass *JSClassRef;
typedef struct OpaqueJSString *JSStringRef;
typedef const struct OpaqueJSValue *JSValueRef;
typedef struct OpaqueJSValue *JSObjectRef;
typedef unsigned short JSChar;

typedef JSContextGroupRef (*JSContextGroupCreateFunction)(void);
typedef void (*JSContextGroupReleaseFunction)(JSContextGroupRef group);
typedef JSGlobalContextRef (*JSGlobalContextCreateInGroupFunction)(
    JSContextGroupRef group, JSClassRef globalObjectClass);
typedef void (*JSGlobalContextReleaseFunction)(JSGlobalContextRef context);

typedef JSStringRef (*JSStringCreateWithCharactersFunction)(const JSChar *characters, size_t count);
typedef const JSChar *(*JSStringGetCharactersPtrFunction)(JSStringRef string);
typedef size_t (*JSStringGetLengthFunction)(JSStringRef string);
typedef void (*JSStringReleaseFunction)(JSStringRef string);

typedef JSValueRef (*JSEvaluateScriptFunction)(
    JSContextRef context, JSStringRef script, JSObjectRef thisObject, JSStringRef sourceURL,
    int startingLineNumber, JSValueRef *exception);
typedef JSValueRef (*JSObjectCallAsFunctionFunction)(
    JSContextRef context, JSObjectRef object, JSObjectRef thisObject, size_t argumentCount,
    const JSValueRef arguments[], JSValueRef *exception);
typedef JSValueRef (*JSValueMakeStringFunction)(JSContextRef context, JSStringRef string);
typedef JSObjectRef (*JSValueToObjectFunction)(
    JSContextRef context, JSValueRef value, JSValueRef *exception);
typedef JSStringRef (*JSValueToStringCopyFunction)(
    JSContextRef context, JSValueRef value, JSValueRef *exception);

// Exported by every build of the library, but declared in none of its public headers.
typedef void (*JSContextGroupSetExecutionTimeLimitFunction)(
    JSContextGroupRef group, double seconds,
    bool (*shouldTerminate)(JSContextRef context, void *callbackContext), void *callbackContext);

#endif
