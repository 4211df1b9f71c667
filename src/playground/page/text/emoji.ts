/** The short codes that apps use most, as Slack names them. */
const codes: Record<string, string> = Object.fromEntries(
  `
  +1 👍 -1 👎 100 💯 airplane ✈️ alarm_clock ⏰ anchor ⚓ arrow_down ⬇️ arrow_forward ▶️ arrow_left ⬅️ arrow_right ➡️
  arrow_up ⬆️ arrow_upper_right ↗️ arrows_counterclockwise 🔄 ballot_box_with_check ☑️ balance_scale ⚖️ scales ⚖️ bank 🏦 bar_chart 📊 bell 🔔
  no_bell 🔕 black_circle ⚫ blue_circle 🔵 bookmark 🔖 bookmark_tabs 📑 books 📚 bug 🐛 building_construction 🏗️ bulb 💡
  busts_in_silhouette 👥 bust_in_silhouette 👤 calendar 📆 card_index 📇 chart_with_downwards_trend 📉
  chart_with_upwards_trend 📈 checkered_flag 🏁 clap 👏 classical_building 🏛️ clipboard 📋 clock1 🕐 clock3 🕒 clock9 🕘
  cloud ☁️ cn 🇨🇳 computer 💻 construction 🚧 copyright ©️ credit_card 💳 cry 😢 cyclone 🌀 date 📅 dart 🎯
  desktop_computer 🖥️ diamond_shape_with_a_dot_inside 💠 dollar 💵 door 🚪 e-mail 📧 email 📧 earth_americas 🌎
  earth_africa 🌍 earth_asia 🌏 envelope ✉️ eu 🇪🇺 exclamation ❗ eyes 👀 factory 🏭 fast_forward ⏩ file_cabinet 🗄️
  file_folder 📁 fire 🔥 flag-us 🇺🇸 flag-cn 🇨🇳 flag-eu 🇪🇺 flag-gb 🇬🇧 us 🇺🇸 gb 🇬🇧 gear ⚙️ gift 🎁
  globe_with_meridians 🌐 green_circle 🟢 green_heart 💚 grey_question ❔ grin 😁 hammer 🔨 handshake 🤝 hash #️⃣ heart ❤️
  heavy_check_mark ✔️ heavy_minus_sign ➖ heavy_multiplication_x ✖️ heavy_plus_sign ➕ hourglass ⌛
  hourglass_flowing_sand ⏳ house 🏠 inbox_tray 📥 information_source ℹ️ jigsaw 🧩 joy 😂 key 🔑 label 🏷️
  large_blue_circle 🔵 large_green_circle 🟢 large_orange_circle 🟠 large_red_circle 🔴 large_yellow_circle 🟡 ledger 📒
  link 🔗 lock 🔒 loudspeaker 📢 mag 🔍 mag_right 🔎 mailbox 📫 man_judge 👨‍⚖️ mega 📣 memo 📝 money_with_wings 💸
  moneybag 💰 moon 🌔 muscle 💪 newspaper 📰 no_entry ⛔ no_entry_sign 🚫 notebook 📓 ocean 🌊 office 🏢 ok ✅ ok_hand 👌
  open_file_folder 📂 orange_circle 🟠 outbox_tray 📤 package 📦 page_facing_up 📄 page_with_curl 📃 paperclip 📎
  partying_face 🥳 passport_control 🛂 pause_button ⏸️ double_vertical_bar ⏸️ pencil ✏️ pencil2 ✏️ phone ☎️ point_down 👇
  point_left 👈 point_right 👉 point_up ☝️ police_car 🚓 pray 🙏 purple_circle 🟣 pushpin 📌 question ❓ rainbow 🌈
  raised_hand ✋ raised_hands 🙌 radio_button 🔘 recycle ♻️ red_circle 🔴 relaxed ☺️ repeat 🔁 rewind ⏪ robot_face 🤖
  rocket 🚀 rotating_light 🚨 round_pushpin 📍 satellite_antenna 📡 scroll 📜 scissors ✂️ seedling 🌱 shield 🛡️ ship 🚢
  shrug 🤷 slightly_smiling_face 🙂 small_blue_diamond 🔹 small_orange_diamond 🔸 smile 😄 smiley 😃 snowflake ❄️ sob 😭
  sos 🆘 sparkles ✨ speech_balloon 💬 star ⭐ star2 🌟 stop_sign 🛑 octagonal_sign 🛑 stopwatch ⏱️ sunny ☀️ tada 🎉
  telephone ☎️ thinking_face 🤔 thread 🧵 thumbsdown 👎 thumbsup 👍 timer_clock ⏲️ triangular_flag_on_post 🚩
  triangular_ruler 📐 trophy 🏆 truck 🚚 tv 📺 twisted_rightwards_arrows 🔀 umbrella ☔ unlock 🔓 vs 🆚 warning ⚠️
  wastebasket 🗑️ wave 👋 white_check_mark ✅ white_circle ⚪ white_large_square ⬜ wink 😉 wrench 🔧 writing_hand ✍️ x ❌
  yellow_circle 🟡 zap ⚡ zzz 💤 one 1️⃣ two 2️⃣ three 3️⃣ four 4️⃣ five 5️⃣ six 6️⃣ seven 7️⃣ eight 8️⃣ nine 9️⃣
  `
    .trim()
    .match(/\S+ \S+/g)
    ?.map((pair) => pair.split(' ') as [string, string]) ?? [],
);

/** The emoji of a short code (without colons); null where the code is not known. */
export function emojiOf(name: string): string | null {
  return codes[name] ?? null;
}
