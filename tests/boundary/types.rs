//! Holds a value against a TypeScript declaration: a small part of the language, as much as our
//! types use.

use wasm_bindgen::{JsCast, JsValue};

/// A type, as far as it is read.
#[derive(Clone, Debug)]
enum Type {
    Name(String),
    Literal(String),
    /// Fields; the name of one that may be left out ends with a question mark.
    Object(Vec<(String, Type)>),
    Array(Box<Type>),
    Tuple(Vec<Type>),
    Union(Vec<Type>),
}

/// Declarations by name, with what an interface extends.
#[derive(Debug, Default)]
pub struct Types {
    named: Vec<(String, Vec<String>, Type)>,
}

impl Types {
    /// Reads the declarations of a `.d.ts`.
    pub fn read(source: &str) -> Self {
        let mut reader = Reader {
            tokens: tokens(source),
            at: 0,
        };
        let mut out = Self::default();
        while reader.at < reader.tokens.len() {
            reader.expect("export");
            match reader.next().as_str() {
                "type" => {
                    let name = reader.next();
                    reader.expect("=");
                    out.named.push((name, Vec::new(), reader.union()));
                    reader.expect(";");
                }
                "interface" => {
                    let name = reader.next();
                    let mut bases = Vec::new();
                    if reader.eat("extends") {
                        bases.push(reader.next());
                    }
                    let body = reader.union();
                    out.named.push((name, bases, body));
                }
                other => panic!("expected a type or an interface, found {other}"),
            }
        }
        out
    }

    /// What is wrong with `value` as a `name`; nothing where it fits.
    pub fn faults(&self, value: &JsValue, name: &str) -> Vec<String> {
        let mut faults = Vec::new();
        self.check(value, &Type::Name(name.to_owned()), name, &mut faults);
        faults
    }

    fn check(&self, value: &JsValue, wanted: &Type, place: &str, faults: &mut Vec<String>) {
        let mut fail =
            |what: &str| faults.push(format!("{place}: expected {what}, found {value:?}"));
        match wanted {
            Type::Name(name) => match name.as_str() {
                "string" if value.is_string() => {}
                "number" if value.as_f64().is_some() => {}
                "boolean" if value.as_bool().is_some() => {}
                "null" if value.is_null() => {}
                "string" | "number" | "boolean" | "null" => fail(name),
                _ => match self.named.iter().find(|(known, ..)| known == name) {
                    Some((_, bases, body)) if bases.is_empty() => {
                        self.check(value, body, place, faults)
                    }
                    Some(_) => self.check(value, &Type::Object(self.fields(name)), place, faults),
                    None => fail(&format!("a declared type instead of {name}")),
                },
            },
            Type::Literal(text) => {
                if value.as_string().as_deref() != Some(text) {
                    fail(&format!("'{text}'"));
                }
            }
            Type::Union(kinds) => {
                let fits = |kind: &&Type| {
                    let mut inner = Vec::new();
                    self.check(value, kind, place, &mut inner);
                    inner.is_empty()
                };
                if !kinds.iter().any(|kind| fits(&kind)) {
                    // The last kind that is not null says most about what is wrong inside.
                    match kinds
                        .iter()
                        .rfind(|kind| !matches!(kind, Type::Name(name) if name == "null"))
                    {
                        Some(kind) if value.is_object() => self.check(value, kind, place, faults),
                        _ => fail(&format!("one of {kinds:?}")),
                    }
                }
            }
            Type::Array(item) => match value.dyn_ref::<js_sys::Array>() {
                Some(list) => {
                    for (at, value) in list.iter().enumerate() {
                        self.check(&value, item, &format!("{place}[{at}]"), faults);
                    }
                }
                None => fail("an array"),
            },
            Type::Tuple(items) => match value.dyn_ref::<js_sys::Array>() {
                Some(list) if list.length() as usize == items.len() => {
                    for (value, item) in list.iter().zip(items) {
                        self.check(&value, item, place, faults);
                    }
                }
                _ => fail("a tuple"),
            },
            Type::Object(fields) => {
                if !value.is_object()
                    || js_sys::Array::is_array(value)
                    || value.is_instance_of::<js_sys::Map>()
                {
                    return fail("a plain object");
                }
                let keys = js_sys::Object::keys(value.unchecked_ref::<js_sys::Object>());
                let mut found: Vec<String> =
                    keys.iter().filter_map(|key| key.as_string()).collect();
                let mut declared: Vec<String> = fields
                    .iter()
                    .map(|(name, _)| name.trim_end_matches('?').to_owned())
                    .filter(|name| {
                        found.contains(name)
                            || !fields.iter().any(|(all, _)| *all == format!("{name}?"))
                    })
                    .collect();
                found.sort();
                declared.sort();
                if found != declared {
                    faults.push(format!("{place}: declared {declared:?}, found {found:?}"));
                }
                for (name, kind) in fields {
                    let name = name.trim_end_matches('?');
                    if !found.iter().any(|there| there == name) {
                        continue;
                    }
                    let value = js_sys::Reflect::get(value, &name.into()).unwrap();
                    self.check(&value, kind, &format!("{place}.{name}"), faults);
                }
            }
        }
    }

    /// The fields of an interface with those it inherits.
    fn fields(&self, name: &str) -> Vec<(String, Type)> {
        let (_, bases, body) = self.named.iter().find(|(known, ..)| known == name).unwrap();
        let mut fields: Vec<(String, Type)> =
            bases.iter().flat_map(|base| self.fields(base)).collect();
        if let Type::Object(own) = body {
            fields.extend(own.iter().cloned());
        }
        fields
    }
}

/// Words, texts in quotes and single signs; comments are left out.
fn tokens(source: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut rest = source.trim_start();
    while let Some(first) = rest.chars().next() {
        let length = if rest.starts_with("/*") {
            rest.find("*/").unwrap() + 2
        } else if first == '\'' {
            rest.get(1..).unwrap().find('\'').unwrap() + 2
        } else if first.is_alphanumeric() {
            rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_')
                .unwrap_or(rest.len())
        } else {
            first.len_utf8()
        };
        let (token, behind) = rest.split_at(length);
        if !token.starts_with("/*") {
            out.push(token.to_owned());
        }
        rest = behind.trim_start();
    }
    out
}

struct Reader {
    tokens: Vec<String>,
    at: usize,
}

impl Reader {
    fn next(&mut self) -> String {
        let token = self.tokens.get(self.at).cloned().unwrap_or_default();
        self.at += 1;
        token
    }

    fn eat(&mut self, token: &str) -> bool {
        let found = self.tokens.get(self.at).is_some_and(|it| it == token);
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, token: &str) {
        let at = self.at;
        assert!(
            self.eat(token),
            "expected {token}, found {:?}",
            self.tokens.get(at)
        );
    }

    fn union(&mut self) -> Type {
        self.eat("|");
        let mut kinds = vec![self.list()];
        while self.eat("|") {
            kinds.push(self.list());
        }
        if kinds.len() == 1 {
            kinds.remove(0)
        } else {
            Type::Union(kinds)
        }
    }

    fn list(&mut self) -> Type {
        let mut kind = self.single();
        while self.eat("[") {
            self.expect("]");
            kind = Type::Array(Box::new(kind));
        }
        kind
    }

    fn single(&mut self) -> Type {
        // "(string | Subject)[]"
        if self.eat("(") {
            let inner = self.union();
            self.expect(")");
            return inner;
        }
        if self.eat("{") {
            let mut fields = Vec::new();
            while !self.eat("}") {
                let mut name = self.next();
                if self.eat("?") {
                    name.push('?');
                }
                self.expect(":");
                fields.push((name, self.union()));
                self.eat(";");
            }
            return Type::Object(fields);
        }
        if self.eat("[") {
            let mut items = Vec::new();
            while !self.eat("]") {
                self.next();
                self.expect(":");
                items.push(self.union());
                self.eat(",");
            }
            return Type::Tuple(items);
        }
        let token = self.next();
        match token.strip_prefix('\'') {
            Some(text) => Type::Literal(text.trim_end_matches('\'').to_owned()),
            None => Type::Name(token),
        }
    }
}
