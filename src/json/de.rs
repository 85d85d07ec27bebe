//! What can be deserialised, out of a value. Faults say in which field they are.

use serde::Deserialize;
use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, Error, Expected, MapAccess, SeqAccess, Unexpected, Visitor,
};
use serde::forward_to_deserialize_any;

use super::{Fault, Value};

/// Reads a value as what is asked for.
///
/// # Errors
/// A fault that says in which field what was expected, and what was found.
pub fn from<'de, T: Deserialize<'de>>(value: &'de Value<'_>) -> Result<T, Fault> {
    T::deserialize(Of(value))
}

#[derive(Clone, Copy)]
struct Of<'de, 'a>(&'de Value<'a>);

impl<'de> Deserializer<'de> for Of<'de, '_> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let read = match self.0 {
            Value::Null => visitor.visit_unit(),
            Value::Bool(value) => visitor.visit_bool(*value),
            Value::Number(digits) => number(digits, visitor),
            Value::Text(text) => visitor.visit_str(text),
            Value::List(items) => visitor.visit_seq(Items { items, at: 0 }),
            Value::Object(fields) => visitor.visit_map(Fields {
                fields,
                value: &Value::Null,
                name: "",
            }),
        };
        read.map_err(|fault: Fault| fault.found(self.0))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0 {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    // What is asked for is asked of its own kind alone: to be ready for any would weigh twice as much.

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let Value::Object(fields) = self.0 else {
            return Err(self.other(&visitor));
        };
        visitor.visit_map(Fields {
            fields,
            value: &Value::Null,
            name: "",
        })
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let Value::List(items) = self.0 else {
            return Err(self.other(&visitor));
        };
        visitor.visit_seq(Items { items, at: 0 })
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let Value::Text(text) = self.0 else {
            return Err(self.other(&visitor));
        };
        visitor.visit_str(text)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let Value::Bool(value) = self.0 else {
            return Err(self.other(&visitor));
        };
        visitor.visit_bool(*value)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let Some(whole) = self.0.whole() else {
            return Err(self.other(&visitor));
        };
        visitor
            .visit_u64(whole)
            .map_err(|fault: Fault| fault.found(self.0))
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let Value::Number(digits) = self.0 else {
            return Err(self.other(&visitor));
        };
        number(digits, visitor).map_err(|fault| fault.found(self.0))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u64 u128 f32 char bytes byte_buf unit unit_struct newtype_struct tuple_struct map enum
        identifier
    }
}

impl Of<'_, '_> {
    /// That it is of another kind.
    fn other(self, wanted: &dyn Expected) -> Fault {
        Fault::invalid_type(Unexpected::Unit, wanted).found(self.0)
    }
}

/// Hands over a number: whole where it is whole, else as near as can be.
fn number<'de, V: Visitor<'de>>(digits: &str, visitor: V) -> Result<V::Value, Fault> {
    if let Ok(whole) = digits.parse::<u64>() {
        return visitor.visit_u64(whole);
    }
    if let Ok(whole) = digits.parse::<i64>() {
        return visitor.visit_i64(whole);
    }
    // Both parts are exact, so what they give is the nearest there is. The standard library's reader of all numbers
    // there are weighs more than the rest of this room.
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let decimals = decimals.get(..9).unwrap_or(decimals);
    let scaled = format!("{whole}{decimals}").parse::<i32>();
    let tens = (0..decimals.len()).fold(1_u32, |tens, _| tens.saturating_mul(10));
    match scaled {
        Ok(scaled) => visitor.visit_f64(f64::from(scaled) / f64::from(tens)),
        Err(_) => visitor.visit_f64(f64::NAN),
    }
}

struct Items<'de, 'a> {
    items: &'de [Value<'a>],
    at: usize,
}

impl<'de> SeqAccess<'de> for Items<'de, '_> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Fault> {
        let Some(item) = self.items.get(self.at) else {
            return Ok(None);
        };
        self.at += 1;
        let read = seed.deserialize(Of(item));
        read.map(Some).map_err(|fault| fault.in_item(self.at - 1))
    }
}

struct Fields<'de, 'a> {
    fields: &'de [(std::borrow::Cow<'a, str>, Value<'a>)],
    value: &'de Value<'a>,
    name: &'de str,
}

impl<'de> MapAccess<'de> for Fields<'de, '_> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Fault> {
        let Some(((name, value), rest)) = self.fields.split_first() else {
            return Ok(None);
        };
        (self.fields, self.name, self.value) = (rest, name, value);
        seed.deserialize(StrDeserializer::new(name)).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Fault> {
        let read = seed.deserialize(Of(self.value));
        read.map_err(|fault| fault.in_field(self.name))
    }
}
