//! What `WebKit` tells a screen reader, asked over the bus that screen readers of Linux ask (AT-SPI).
//!
//! Not `GetRoleName`: `WebKitGTK` 2.50 dies of it at the cell of a table. Its attribute `computed-role` says the same in the words of ARIA.

use std::collections::HashMap;

use nix::sys::socket::UnixAddr;
use rustbus::connection::Timeout;
use rustbus::message_builder::MarshalledMessage;
use rustbus::wire::ObjectPath;
use rustbus::wire::unmarshal::traits::Variant;
use rustbus::{DuplexConn, MessageBuilder, MessageType, RpcConn, Unmarshal};

use super::tree::Node;
use crate::visit::{DEADLINE, Visit};

/// Where each page begins, below a name of its own.
const PAGES: &str = "/org/a11y/webkit/accessible";
const ACCESSIBLE: &str = "org.a11y.atspi.Accessible";

/// The states that are heard, with their places in AT-SPI's set.
const STATES: &[(u32, &str)] = &[(4, "checked"), (10, "expanded"), (20, "pressed"), (36, "invalid")];

/// Elements that have no role in ARIA, with the word of the transcripts.
const ELEMENTS: &[(&str, &str)] = &[("summary", "DisclosureTriangle"), ("dl", "DescriptionList")];

/// Who answers, and where.
#[derive(Clone, Debug)]
struct Place {
    process: String,
    path: String,
}

struct Bus {
    connection: RpcConn,
    /// What the bus calls us.
    name: String,
}

impl Bus {
    fn connect(address: &str) -> Self {
        let name = address.strip_prefix("unix:abstract=").and_then(|rest| rest.split(',').next()).unwrap();
        let address = UnixAddr::new_abstract(name.as_bytes()).unwrap();
        let mut connection = DuplexConn::connect_to_bus(address, false).unwrap();
        let name = connection.send_hello(Timeout::Duration(DEADLINE)).unwrap();
        Self { connection: RpcConn::new(connection), name }
    }

    /// Calls a method and gives the answer, which may be a refusal.
    fn answer(&mut self, place: &Place, interface: &str, method: &str, argument: Option<&str>) -> MarshalledMessage {
        let call = MessageBuilder::new().call(method).at(&place.process).on(&place.path).with_interface(interface);
        let mut call = call.build();
        if let Some(argument) = argument {
            call.body.push_param(argument).unwrap();
        }
        let sent = self.connection.send_message(&mut call).unwrap().write_all();
        let serial = sent.map_err(|(_, error)| error).unwrap();
        let answer = self.connection.wait_response(serial, Timeout::Duration(DEADLINE));
        answer.unwrap_or_else(|error| panic!("{method} of {place:?}: {error:?}"))
    }

    /// Calls a method and gives what it says.
    fn call(&mut self, place: &Place, interface: &str, method: &str, argument: Option<&str>) -> MarshalledMessage {
        let answer = self.answer(place, interface, method, argument);
        assert!(answer.typ == MessageType::Reply, "{method} of {place:?}: {:?}", answer.dynheader.error_name);
        answer
    }

    fn ask<T>(&mut self, place: &Place, method: &str) -> T
    where
        T: for<'buf, 'fds> Unmarshal<'buf, 'fds>,
    {
        self.call(place, ACCESSIBLE, method, None).body.parser().get().unwrap()
    }

    fn children(&mut self, place: &Place) -> Vec<Place> {
        let children: Vec<(String, ObjectPath<String>)> = self.ask(place, "GetChildren");
        children.into_iter().map(|(process, path)| Place { process, path: path.as_ref().to_owned() }).collect()
    }

    /// Every page of every process on the bus. A process that a page has left behind may end meanwhile.
    fn pages(&mut self) -> Vec<Place> {
        let bus = Place { process: "org.freedesktop.DBus".into(), path: "/org/freedesktop/DBus".into() };
        let names = self.call(&bus, "org.freedesktop.DBus", "ListNames", None);
        let names: Vec<String> = names.body.parser().get().unwrap();
        let processes =
            names.into_iter().filter(|name| name.starts_with(':') && *name != self.name).collect::<Vec<_>>();
        let mut pages = Vec::new();
        for process in processes {
            let place = Place { process, path: PAGES.into() };
            let answer = self.answer(&place, "org.freedesktop.DBus.Introspectable", "Introspect", None);
            let listed = answer.body.parser().get::<String>().unwrap_or_default();
            for rest in listed.split("<node name=\"").skip(1) {
                let name = rest.split('"').next().unwrap();
                pages.push(Place { process: place.process.clone(), path: format!("{PAGES}/{name}") });
            }
        }
        pages
    }

    fn attributes(&mut self, place: &Place) -> HashMap<String, String> {
        self.ask(place, "GetAttributes")
    }

    /// Its name and description.
    fn words(&mut self, place: &Place) -> (String, String) {
        let properties = self.call(place, "org.freedesktop.DBus.Properties", "GetAll", Some(ACCESSIBLE));
        let properties: HashMap<&str, Variant> = properties.body.parser().get().unwrap();
        let text = |of: &str| properties.get(of).map(|text| text.get::<String>().unwrap()).unwrap_or_default();
        // The space where a line ends is left out, and where that is the fonts say.
        (text("Name").replace(':', ": "), text("Description").replace(':', ": "))
    }

    /// Where the region with this name is; of all around it no more is asked than that takes.
    fn find_region(&mut self, place: &Place, name: &str) -> Option<Place> {
        let is_region = self.attributes(place).get("computed-role").is_some_and(|role| role == "region");
        if is_region && self.words(place).0 == name {
            return Some(place.clone());
        }
        self.children(place).iter().find_map(|child| self.find_region(child, name))
    }

    fn node(&mut self, place: &Place) -> Node {
        let (name, description) = self.words(place);
        let attributes = self.attributes(place);
        let attribute = |name: &str| attributes.get(name).map(String::as_str).unwrap_or_default();
        let states: Vec<u32> = self.ask(place, "GetState");
        let has = |bit: u32| states[bit as usize / 32] >> (bit % 32) & 1 == 1;
        let tag = attribute("tag");
        let role = ELEMENTS.iter().find(|(element, _)| *element == tag);
        let role = role.map_or(attribute("computed-role"), |(_, role)| role);
        let children = self.children(place);
        Node::new(
            role,
            &name,
            STATES.iter().filter(|(bit, _)| has(*bit)).map(|(_, state)| format!("{state} true")).collect(),
            attribute("level"),
            &description,
            children.iter().map(|child| self.node(child)).collect(),
        )
    }
}

/// A region of the page.
pub(super) fn region(visit: &Visit, name: &str) -> Option<Node> {
    let mut bus = Bus::connect(visit.session.accessibility_bus());
    let pages = bus.pages();
    let place = pages.iter().find_map(|page| bus.find_region(page, name))?;
    Some(bus.node(&place))
}
